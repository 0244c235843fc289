// Strict DER (X.690 clauses 8, 10 and 11): the gate that every byte of a token
// passes before any other parser sees it. It checks each element's own encoding;
// the order of SET OF is not checked here, because authorities in use do not
// keep it outside the signed attributes. docs/formats/timestamp.md, clause 2.
import { Failure } from '../../base/failure.ts';

/** One element: its identifier octet, its whole encoding, its contents, its parts. */
export type DerNode = {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  /** Empty for a primitive element. */
  readonly children: readonly DerNode[];
};

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const mostDepth = 32;
// NULL, BOOLEAN and so on, ENUMERATED, and the string types that X.509 uses.
const primitives = new Set([1, 2, 3, 4, 5, 6, 10, 12, 18, 19, 20, 22, 23, 24, 26, 27, 28, 30]);

/**
 * Reads exactly one DER element that fills the bytes.
 *
 * @throws Failure T-002 with the offset of the first element that is not DER.
 */
export function readDer(bytes: Uint8Array): DerNode {
  const node = readElement(bytes, 0, 0);
  if (node.bytes.length !== bytes.length) throw refuse(node.bytes.length);
  return node;
}

function refuse(at: number): Failure {
  return new Failure('T-002', { at });
}

function readElement(bytes: Uint8Array, at: number, depth: number): DerNode {
  const tag = bytes[at];
  if (tag === undefined || !isKnownTag(tag) || depth > mostDepth) throw refuse(at);
  const { start, end } = readLength(bytes, at + 1);
  const content = bytes.subarray(start, end);
  const children: DerNode[] = [];
  if (tag & 0x20) {
    const inside = bytes.subarray(0, end);
    for (let next = start; next < end; ) {
      const child = readElement(inside, next, depth + 1);
      children.push(child);
      next += child.bytes.length;
    }
  } else if (!isContent(tag, content)) throw refuse(at);
  return { tag, bytes: bytes.subarray(at, end), content, children };
}

// Tag numbers of 31 and above, and the application and private classes, are in
// none of the types that a token is made of.
function isKnownTag(tag: number): boolean {
  if ((tag & 0x1f) === 0x1f) return false;
  if (tag >= 0x80) return tag < 0xc0;
  return tag === tags.sequence || tag === tags.set || primitives.has(tag);
}

function readLength(bytes: Uint8Array, at: number): { start: number; end: number } {
  const first = bytes[at] ?? 0x80;
  let length = first;
  let start = at + 1;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw refuse(at);
    length = bytes.subarray(start, start + count).reduce((sum, byte) => sum * 256 + byte, 0);
    start += count;
    if (length < 0x80 || length < 256 ** (count - 1)) throw refuse(at);
  }
  if (start + length > bytes.length) throw refuse(at);
  return { start, end: start + length };
}

function isContent(tag: number, content: Uint8Array): boolean {
  if (tag === tags.boolean) return content.length === 1 && (content[0] === 0 || content[0] === 255);
  if (tag === tags.integer || tag === 10) return isInteger(content);
  if (tag === tags.bitString) return isBitString(content);
  if (tag === tags.null) return content.length === 0;
  if (tag === tags.oid) return isOid(content);
  if (tag === tags.utcTime) return parseTime(content, 2) !== undefined;
  if (tag === tags.generalizedTime) return parseTime(content, 4) !== undefined;
  return true;
}

/** Whether contents are an INTEGER in as few octets as it needs. */
export function isInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined || second === undefined) return first !== undefined;
  return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
}

function isBitString(content: Uint8Array): boolean {
  const [spare] = content;
  if (spare === undefined || spare > 7) return false;
  if (content.length === 1) return spare === 0;
  return ((content.at(-1) ?? 0) & ((1 << spare) - 1)) === 0;
}

function isOid(content: Uint8Array): boolean {
  if (content.length === 0 || (content.at(-1) ?? 0x80) >= 0x80) return false;
  return content.every((byte, i) => byte !== 0x80 || (content[i - 1] ?? 0) >= 0x80);
}

/** A time of ASN.1: its text in RFC 3339 with the fraction as written, and its milliseconds. */
export type DerTime = { readonly text: string; readonly milliseconds: number };

/** Reads UTCTime (2 digits of year, 50–99 being 1950–1999) or GeneralizedTime (4). */
export function parseTime(content: Uint8Array, yearDigits: 2 | 4): DerTime | undefined {
  const form = /^(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/;
  const match = form.exec(Buffer.from(content).toString('latin1'));
  if (match === null) return undefined;
  const [, century, yy = '', month, day, hour, minute, second, fraction = ''] = match;
  if ((century === undefined) !== (yearDigits === 2)) return undefined;
  if (yearDigits === 2 && fraction !== '') return undefined;
  const year = `${century ?? (yy < '50' ? '20' : '19')}${yy}`;
  const whole = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const start = Date.parse(`${whole}Z`);
  // A day such as 30 February rolls over in Date: only what reads back the same is a time.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 19) !== whole) return undefined;
  // By digits: 0.57 × 1000 would be 569 in floating point.
  const milliseconds = start + Number(fraction.slice(1, 4).padEnd(3, '0'));
  return { text: `${whole}${fraction}Z`, milliseconds };
}
