// Metadata in PDF and in office files (ZIP): which sorts are there. No value is read.
import { inflateRawSync } from 'node:zlib';
import { type Bytes, Unclear } from './bytes.ts';
import type { Add } from './look.ts';

const mostAlone = 1 << 20;
const mostEnds = 1 << 18;

/**
 * The information dictionary that a trailer names, and streams of XMP, which stand in the
 * open in every PDF. Of a large one only both ends are read, and what is not found there is unclear.
 */
export function walkPdf(bytes: Bytes, add: Add): void {
  const isWhole = bytes.size <= mostAlone;
  const parts = isWhole ? [bytes.at(0, bytes.size)] : [bytes.at(0, mostEnds), bytes.tail(mostEnds)];
  let found = false;
  for (const part of parts) {
    const text = part.toString('latin1');
    if (/\/Info\s+\d+\s+\d+\s+R/.test(text)) {
      add('info');
      found = true;
    }
    if (/\/Type\s*\/Metadata\b/.test(text) || text.includes('<x:xmpmeta')) {
      add('xmp');
      found = true;
    }
    if (text.includes('/C2PA_Manifest')) add('jumbf');
  }
  if (!isWhole && !found) throw new Unclear();
}

type Member = {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
};

const mostMembers = 20_000;
const mostDirectoryBytes = 1 << 20;

/** @returns what the list of types in an office file says, where it is one. */
export function walkZip(bytes: Bytes, add: Add): string {
  const members = membersOf(bytes);
  const names = new Set(members.map(({ name }) => name));
  const isOffice = names.has('[Content_Types].xml');
  if (isOffice && [...names].some((name) => /^docProps\/(core|app|custom)\.xml$/.test(name))) {
    add('docprops');
  }
  if (names.has('mimetype') && names.has('meta.xml')) add('docprops');
  const types = members.find(({ name }) => name === '[Content_Types].xml');
  return types === undefined ? '' : inflate(bytes, types);
}

/** Whether the file is an office file of one of the two families, as its list of members says. */
export function isOfficeZip(bytes: Bytes): boolean {
  const names = membersOf(bytes).map(({ name }) => name);
  return names.includes('[Content_Types].xml') || names[0] === 'mimetype';
}

function membersOf(bytes: Bytes): Member[] {
  const tail = bytes.tail(65_557);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) throw new Unclear();
  const [count, length, from] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (count > mostMembers || length > mostDirectoryBytes) throw new Unclear();
  const directory = bytes.at(from, length);
  const members: Member[] = [];
  for (let at = 0; members.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new Unclear();
    const nameLength = directory.readUInt16LE(at + 28);
    members.push({
      name: directory.toString('latin1', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

const mostInflated = 1 << 18;

function inflate(bytes: Bytes, { method, size, at }: Member): string {
  const head = bytes.at(at, 30);
  const from = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = bytes.at(from, Math.min(size, mostInflated));
  if (method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: mostInflated }).toString('utf8');
  } catch {
    throw new Unclear();
  }
}
