// TimeStampToken: the CMS SignedData (RFC 5652 section 5) around a TSTInfo. This
// file only takes it apart; signer.ts and chain.ts judge the parts.
// docs/formats/timestamp.md, clause 3.
import { type DerNode, readDer, tags } from './der.ts';
import { malformed, oidText, onlyChild, openFields, smallInteger } from './fields.ts';
import { parseStamp, type Stamp } from './stamp.ts';

export const tstInfoOid = '1.2.840.113549.1.9.16.1.4';

export type Token = {
  /** The DER of the TSTInfo: what the message-digest attribute is the digest of. */
  readonly content: Uint8Array;
  readonly stamp: Stamp;
  readonly digestAlgorithms: readonly DerNode[];
  readonly certificates: readonly DerNode[];
  readonly signers: readonly Signer[];
  /** Names of parts that no signature covers and that this check leaves aside. */
  readonly ignored: readonly string[];
};

export type Signer = {
  /** IssuerAndSerialNumber, or [0] with a key identifier. */
  readonly id: DerNode;
  readonly digestAlgorithm: DerNode;
  readonly signedAttributes: DerNode;
  readonly signatureAlgorithm: DerNode;
  readonly signature: Uint8Array;
  readonly hasUnsignedAttributes: boolean;
};

/** @throws Failure T-002 if the bytes are not DER, T-005 if they are not a time-stamp token. */
export function parseToken(bytes: Uint8Array): Token {
  const info = openFields(readDer(bytes), 'ContentInfo');
  if (oidText(info.take(tags.oid)) !== '1.2.840.113549.1.7.2') throw malformed('contentType');
  const fields = openFields(onlyChild(info.take(0xa0), 'ContentInfo'), 'SignedData');
  info.end();
  if (smallInteger(fields.take(tags.integer), 'SignedData.version') !== 3) {
    throw malformed('SignedData.version');
  }
  const digestAlgorithms = fields.take(tags.set).children;
  const content = parseContent(fields.take(tags.sequence));
  const embedded = fields.maybe(0xa0)?.children ?? [];
  const revocations = fields.maybe(0xa1);
  const signers = fields.take(tags.set).children.map(parseSigner);
  fields.end();
  const certificates = embedded.filter((node) => node.tag === tags.sequence);
  const ignored: string[] = [];
  if (certificates.length < embedded.length) ignored.push('SignedData.certificates');
  if (revocations !== undefined) ignored.push('SignedData.crls');
  if (signers.some((one) => one.hasUnsignedAttributes)) ignored.push('unsignedAttrs');
  const stamp = parseStamp(content);
  return { content, stamp, digestAlgorithms, certificates, signers, ignored };
}

function parseContent(node: DerNode): Uint8Array {
  const fields = openFields(node, 'encapContentInfo');
  if (oidText(fields.take(tags.oid)) !== tstInfoOid) throw malformed('eContentType');
  const content = onlyChild(fields.take(0xa0), 'eContent');
  fields.end();
  if (content.tag !== tags.octetString) throw malformed('eContent');
  return content.content;
}

function parseSigner(node: DerNode): Signer {
  const fields = openFields(node, 'SignerInfo');
  const version = smallInteger(fields.take(tags.integer), 'SignerInfo.version');
  const keyId = fields.maybe(0x80);
  const id = keyId ?? fields.take(tags.sequence);
  // RFC 5652 section 5.3: 1 goes with issuer and serial number, 3 with a key identifier.
  if (version !== (keyId === undefined ? 1 : 3)) throw malformed('SignerInfo.version');
  const digestAlgorithm = fields.take(tags.sequence);
  const signedAttributes = fields.take(0xa0);
  const signatureAlgorithm = fields.take(tags.sequence);
  const signature = fields.take(tags.octetString).content;
  const hasUnsignedAttributes = fields.maybe(0xa1) !== undefined;
  fields.end();
  const algorithms = { digestAlgorithm, signatureAlgorithm };
  return { id, signedAttributes, signature, hasUnsignedAttributes, ...algorithms };
}
