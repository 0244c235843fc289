// Names of certificates as people read them. Only for display: names are
// compared as bytes, never as this text.
import { spellOut, unseen } from '../../base/shown.ts';
import { type DerNode, tags } from './der.ts';
import { oidText } from './fields.ts';

const shortNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
]);

/** A distinguished name as `CN=…, O=…`, in the order of the certificate. */
export function nameText(name: DerNode): string {
  return name.children.flatMap((set) => set.children.map(partText)).join(', ');
}

function partText(part: DerNode): string {
  const [type, value] = part.children;
  if (type?.tag !== tags.oid || value === undefined) return '?';
  const oid = oidText(type);
  return `${shortNames.get(oid) ?? oid}=${stringText(value)}`;
}

// TeletexString is read as Latin-1, as is usual; UniversalString is not read.
const encodings: ReadonlyMap<number, BufferEncoding> = new Map([
  [0x0c, 'utf8'],
  [0x12, 'latin1'],
  [0x13, 'latin1'],
  [0x14, 'latin1'],
  [0x16, 'latin1'],
  [0x1e, 'utf16le'],
]);

function stringText({ tag, content }: DerNode): string {
  const encoding = encodings.get(tag);
  if (encoding === undefined || (tag === 0x1e && content.length % 2 === 1)) return '?';
  // BMPString is big-endian.
  const bytes = tag === 0x1e ? Buffer.from(content).swap16() : Buffer.from(content);
  return plainText(bytes.toString(encoding));
}

/** A general name: a distinguished name, or a mail address, host or URI. */
export function generalNameText(name: DerNode): string {
  const [directory] = name.children;
  if (name.tag === 0xa4 && directory !== undefined) return nameText(directory);
  if (![0x81, 0x82, 0x86].includes(name.tag)) return '?';
  return plainText(Buffer.from(name.content).toString('latin1'));
}

/**
 * Text from outside, safe to print: control and formatting characters (which could
 * move the cursor or turn the direction of the line) become `\u{…}`, and 200
 * characters are kept.
 */
export function plainText(text: string): string {
  return spellOut([...text.toWellFormed()].slice(0, 200).join(''), unseen);
}
