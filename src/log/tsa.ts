// Asking a time-stamping authority over HTTP (RFC 3161 section 3.4). Only the
// digest of a checkpoint leaves the machine. No authority is built in: whom to
// trust and whom to tell that one exists is the archive's own choice.
import { Failure } from '../base/failure.ts';
import { plainText } from '../format/timestamp/name.ts';
import { makeTimestampRequest } from '../format/timestamp/request.ts';
import { parseTimestampResponse } from '../format/timestamp/response.ts';
import { checkTimestamp } from '../format/timestamp.ts';

export type AuthorityRequest = {
  /** http or https; the answer is signed, so http loses privacy but not truth. */
  readonly url: string;
  /** SHA-256 of what is to be stamped: 32 bytes. */
  readonly digest: Uint8Array;
  readonly fetch: typeof fetch;
  readonly randomBytes: (count: number) => Uint8Array;
  /** For the whole exchange, the body included. */
  readonly timeoutMs: number;
  /** PEM texts; where given, a token that does not chain to one of them is refused. */
  readonly roots?: readonly string[];
};

const mostBytes = 1024 * 1024;
// 64 bits, the size RFC 3161 section 2.4.1 names; some authorities refuse more.
const nonceBytes = 8;

/**
 * Has a digest stamped and returns the DER of the token, as received.
 *
 * The token is checked in full before it is returned: imprint, nonce, signature,
 * signer, and the chain where roots are given.
 *
 * @throws Failure T-004 if the authority refuses, T-060…T-065 if the exchange fails,
 *   T-003 if the answer cannot be read, T-066 if the token does not hold.
 */
export async function requestTimestamp(request: AuthorityRequest): Promise<Uint8Array> {
  const { digest, roots = [] } = request;
  const url = parseAddress(request.url);
  const nonce = request.randomBytes(nonceBytes);
  const answer = await exchange(request, url, makeTimestampRequest({ digest, nonce }));
  const response = parseTimestampResponse(answer);
  if (!response.granted) {
    const text = [response.text, ...response.failures].filter(Boolean).join(' · ') || '-';
    throw new Failure('T-004', { status: response.status, text });
  }
  const { token } = response;
  const { findings } = checkTimestamp({ token, digest, nonce, roots });
  if (findings.length > 0) {
    throw new Failure('T-066', { url, codes: findings.map(({ code }) => code).join(', ') });
  }
  return token;
}

function parseAddress(text: string): string {
  const url = URL.parse(text);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  // A password in the address would end up in messages and shell histories.
  if (url === null || !isWeb || url.username !== '' || url.password !== '') {
    throw new Failure('T-065');
  }
  return url.href;
}

async function exchange(
  { fetch, timeoutMs }: AuthorityRequest,
  url: string,
  body: Uint8Array,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { 'content-type': 'application/timestamp-query' };
  try {
    // A redirect would name another authority than the one chosen: it is an error.
    const options = {
      method: 'POST',
      headers,
      body: Uint8Array.from(body),
      redirect: 'error',
      signal,
    } as const;
    return await readAnswer(await fetch(url, options), url);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (signal.aborted) throw new Failure('T-061', { url, milliseconds: timeoutMs }, cause);
    throw new Failure('T-060', { url }, cause);
  }
}

async function readAnswer(response: Response, url: string): Promise<Uint8Array> {
  try {
    if (response.status !== 200) throw new Failure('T-062', { url, status: response.status });
    const type = response.headers.get('content-type') ?? '';
    if (type.split(';')[0]?.trim().toLowerCase() !== 'application/timestamp-reply') {
      throw new Failure('T-063', { url, type: plainText(type) });
    }
    return await readBody(response, url);
  } catch (cause) {
    await response.body?.cancel().catch(() => undefined);
    throw cause;
  }
}

async function readBody(response: Response, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Failure('T-064', { url, most: mostBytes });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
