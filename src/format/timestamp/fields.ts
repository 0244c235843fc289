// Reading the parts of an ASN.1 SEQUENCE in order, each by its tag, and the
// few values that are made of them. A part that is missing, out of place or
// too many is a failure that names the field.
import { Failure } from '../../base/failure.ts';
import { type DerNode, isInteger, tags } from './der.ts';

export type Fields = {
  /** The next part, which must have this tag. @throws Failure T-005 */
  readonly take: (tag: number) => DerNode;
  /** The next part if it has this tag. */
  readonly maybe: (tag: number) => DerNode | undefined;
  /** @throws Failure T-005 unless every part was taken. */
  readonly end: () => void;
};

/** Opens a SEQUENCE, or with `tag` another constructed type; `field` names it in failures. */
export function openFields(node: DerNode, field: string, tag: number = tags.sequence): Fields {
  if (node.tag !== tag) throw malformed(field);
  let at = 0;
  const maybe = (wanted: number): DerNode | undefined => {
    const next = node.children[at];
    if (next === undefined || next.tag !== wanted) return undefined;
    at += 1;
    return next;
  };
  const take = (wanted: number): DerNode => {
    const next = maybe(wanted);
    if (next === undefined) throw malformed(field);
    return next;
  };
  const end = (): void => {
    if (at !== node.children.length) throw malformed(field);
  };
  return { take, maybe, end };
}

/** The failure that names the field of a token that is missing or malformed. */
export function malformed(field: string, cause?: unknown): Failure {
  return new Failure('T-005', { field }, cause);
}

/** The single part of a constructed element, of whatever type. */
export function onlyChild(node: DerNode, field: string): DerNode {
  const [child, more] = node.children;
  if (child === undefined || more !== undefined) throw malformed(field);
  return child;
}

/** An OBJECT IDENTIFIER in dotted decimals. The element must be a checked OID. */
export function oidText(node: DerNode): string {
  const arcs: bigint[] = [];
  let value = 0n;
  for (const byte of node.content) {
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(value);
    value = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** A non-negative INTEGER of at most 6 octets. @throws Failure T-005 */
export function smallInteger(node: DerNode, field: string): number {
  const { content } = node;
  if (!isInteger(content) || (content[0] ?? 0x80) >= 0x80 || content.length > 6) {
    throw malformed(field);
  }
  return content.reduce((sum, byte) => sum * 256 + byte, 0);
}
