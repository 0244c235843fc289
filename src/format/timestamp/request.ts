// TimeStampReq (RFC 3161 section 2.4.1): the question sent to an authority.
// docs/formats/timestamp.md, clause 1.
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { digestBytes } from '../../base/digest.ts';
import { Failure } from '../../base/failure.ts';
import { unsignedInteger } from './stamp.ts';

export type TimestampRequest = {
  /** SHA-256 of what is to be stamped: 32 bytes. */
  readonly digest: Uint8Array;
  /** 8 to 20 random bytes, read as one big-endian number. */
  readonly nonce: Uint8Array;
};

/**
 * The DER of a request: version 1, SHA-256 imprint, nonce, no policy, certReq TRUE
 * (so that the answer carries the certificates that checking it will need).
 *
 * @throws Failure T-001 if digest or nonce has the wrong length.
 */
export function makeTimestampRequest({ digest, nonce }: TimestampRequest): Uint8Array {
  if (digest.length !== digestBytes || nonce.length < 8 || nonce.length > 20) {
    throw new Failure('T-001');
  }
  const sha256 = new AlgorithmIdentifier({
    algorithmId: '2.16.840.1.101.3.4.2.1',
    algorithmParams: new asn1js.Null(),
  });
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: sha256,
      hashedMessage: new asn1js.OctetString({ valueHex: Uint8Array.from(digest) }),
    }),
    nonce: new asn1js.Integer({ valueHex: Uint8Array.from(unsignedInteger(nonce)) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
