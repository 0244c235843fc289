// TimeStampResp (RFC 3161 section 2.4.2): the authority's answer, a token or a
// refusal. The token's bytes are kept as they came.
import { PKIStatusInfo } from 'pkijs';
import { Failure } from '../../base/failure.ts';
import { type DerNode, readDer, tags } from './der.ts';
import { openFields } from './fields.ts';
import { plainText } from './name.ts';

export type TimestampResponse =
  /** `status` 0: granted; 1: granted with modifications. */
  | { readonly granted: true; readonly status: 0 | 1; readonly token: Uint8Array }
  | {
      readonly granted: false;
      readonly status: number;
      /** What the authority says, for people; may be empty. */
      readonly text: string;
      /** RFC 3161's names of the bits of failInfo, or `bit N`. */
      readonly failures: readonly string[];
    };

// RFC 3161 section 2.4.2, PKIFailureInfo.
const failureNames: ReadonlyMap<number, string> = new Map([
  [0, 'badAlg'],
  [2, 'badRequest'],
  [5, 'badDataFormat'],
  [14, 'timeNotAvailable'],
  [15, 'unacceptedPolicy'],
  [16, 'unacceptedExtension'],
  [17, 'addInfoNotAvailable'],
  [25, 'systemFailure'],
]);

/**
 * Reads an authority's answer. The token is not judged here: see checkTimestamp.
 *
 * @throws Failure T-003 if the bytes are not the DER of a TimeStampResp, or if a token
 *   stands beside a refusal or is missing beside a grant.
 */
export function parseTimestampResponse(bytes: Uint8Array): TimestampResponse {
  try {
    return read(bytes);
  } catch (cause) {
    throw new Failure('T-003', {}, cause);
  }
}

function read(bytes: Uint8Array): TimestampResponse {
  const fields = openFields(readDer(bytes), 'TimeStampResp');
  const statusNode = fields.take(tags.sequence);
  const token = fields.maybe(tags.sequence);
  fields.end();
  const info = PKIStatusInfo.fromBER(Uint8Array.from(statusNode.bytes));
  const { status } = info;
  if (status === 0 || status === 1) {
    if (token === undefined) throw new Failure('T-003');
    return { granted: true, status, token: Uint8Array.from(token.bytes) };
  }
  if (token !== undefined) throw new Failure('T-003');
  const said = (info.statusStrings ?? []).map((one) => one.valueBlock.value).join(' ');
  return { granted: false, status, text: plainText(said), failures: failuresOf(statusNode) };
}

function failuresOf(status: DerNode): string[] {
  const bits = status.children.find((node) => node.tag === tags.bitString)?.content.subarray(1);
  return [...(bits ?? [])].flatMap((byte, i) =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .filter((bit) => byte & (0x80 >> bit))
      .map((bit) => failureNames.get(i * 8 + bit) ?? `bit ${i * 8 + bit}`),
  );
}
