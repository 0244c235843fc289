// TSTInfo (RFC 3161 section 2.4.2): what the authority signs, read strictly, and
// compared with what was asked. docs/formats/timestamp.md, clause 4.
import { equalBytes, writeHex } from '../../base/bytes.ts';
import { algorithmOid, digestAlgorithm } from './algorithms.ts';
import { type DerNode, type DerTime, isInteger, parseTime, readDer, tags } from './der.ts';
import { malformed, oidText, onlyChild, openFields, smallInteger } from './fields.ts';
import { generalNameText } from './name.ts';
import type { Accuracy, Timestamp, TimestampFinding } from './report.ts';

export type Stamp = Timestamp & {
  readonly genTime: DerTime;
  readonly imprintAlgorithm: DerNode;
  readonly imprint: Uint8Array;
  /** The contents of the INTEGER. */
  readonly nonce: Uint8Array | undefined;
  /** The GeneralName of the authority, as encoded. */
  readonly tsaDer: DerNode | undefined;
  readonly criticalExtensions: readonly string[];
};

/** @throws Failure T-002 or T-005 if the bytes are not a TSTInfo. */
export function parseStamp(bytes: Uint8Array): Stamp {
  const fields = openFields(readDer(bytes), 'TSTInfo');
  if (smallInteger(fields.take(tags.integer), 'TSTInfo.version') !== 1) {
    throw malformed('TSTInfo.version');
  }
  const policy = oidText(fields.take(tags.oid));
  const imprint = openFields(fields.take(tags.sequence), 'TSTInfo.messageImprint');
  const imprintAlgorithm = imprint.take(tags.sequence);
  const hashed = imprint.take(tags.octetString).content;
  imprint.end();
  const serial = fields.take(tags.integer).content;
  const genTime = parseTime(fields.take(tags.generalizedTime).content, 4);
  if (genTime === undefined) throw malformed('TSTInfo.genTime');
  const accuracy = parseAccuracy(fields.maybe(tags.sequence));
  const ordering = fields.maybe(tags.boolean)?.content[0] === 0xff;
  const nonce = fields.maybe(tags.integer)?.content;
  const tsa = fields.maybe(0xa0);
  const criticalExtensions = parseExtensions(fields.maybe(0xa1));
  fields.end();
  const tsaDer = tsa && onlyChild(tsa, 'TSTInfo.tsa');
  const tsaName = tsaDer && generalNameText(tsaDer);
  const said = { genTime, accuracy, ordering, policy, serialHex: writeHex(serial), tsaName };
  return { ...said, imprintAlgorithm, imprint: hashed, nonce, tsaDer, criticalExtensions };
}

function parseAccuracy(node: DerNode | undefined): Accuracy | undefined {
  if (node === undefined) return undefined;
  const fields = openFields(node, 'TSTInfo.accuracy');
  const seconds = fields.maybe(tags.integer);
  const millis = fields.maybe(0x80);
  const micros = fields.maybe(0x81);
  fields.end();
  return {
    seconds: seconds ? smallInteger(seconds, 'TSTInfo.accuracy.seconds') : 0,
    millis: thousandth(millis, 'TSTInfo.accuracy.millis'),
    micros: thousandth(micros, 'TSTInfo.accuracy.micros'),
  };
}

function thousandth(node: DerNode | undefined, field: string): number {
  if (node === undefined) return 0;
  const value = smallInteger(node, field);
  if (value < 1 || value > 999) throw malformed(field);
  return value;
}

function parseExtensions(node: DerNode | undefined): string[] {
  const critical: string[] = [];
  for (const child of node?.children ?? []) {
    const fields = openFields(child, 'TSTInfo.extensions');
    const oid = oidText(fields.take(tags.oid));
    if (fields.maybe(tags.boolean)?.content[0] === 0xff) critical.push(oid);
    fields.take(tags.octetString);
    fields.end();
  }
  return critical;
}

/** Compares a stamp with the digest and the nonce that were sent. No extension is known to us. */
export function checkStamp(
  stamp: Stamp,
  digest: Uint8Array,
  nonce: Uint8Array | undefined,
): TimestampFinding[] {
  const findings: TimestampFinding[] = [];
  if (digestAlgorithm(stamp.imprintAlgorithm) !== 'sha256') {
    findings.push({ code: 'T-010', params: { oid: algorithmOid(stamp.imprintAlgorithm) } });
  }
  if (!equalBytes(stamp.imprint, digest)) findings.push({ code: 'T-011', params: {} });
  if (nonce !== undefined && !isNonce(stamp.nonce, nonce)) {
    findings.push({ code: 'T-012', params: {} });
  }
  for (const oid of stamp.criticalExtensions) findings.push({ code: 'T-013', params: { oid } });
  return findings;
}

function isNonce(found: Uint8Array | undefined, sent: Uint8Array): boolean {
  return found !== undefined && equalBytes(found, unsignedInteger(sent));
}

/** Big-endian bytes as the contents of a non-negative INTEGER. */
export function unsignedInteger(bytes: Uint8Array): Uint8Array {
  const padded = Uint8Array.of(0, ...bytes);
  let start = 0;
  while (!isInteger(padded.subarray(start))) start += 1;
  return padded.subarray(start);
}
