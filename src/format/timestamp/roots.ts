// The roots that the reader trusts, as PEM (RFC 7468). They come from the reader,
// so what is wrong with them is refused, not found.
import { parseBase64 } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import { type Certificate, parseCertificate } from './certificate.ts';

const block = /-----BEGIN CERTIFICATE-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END CERTIFICATE-----/g;

/**
 * All certificates of all texts. Text around the blocks is allowed, as openssl writes it.
 *
 * @throws Failure T-006 with the number of the text, from 1, that holds no certificate, one
 *   that cannot be read, or any other kind of block.
 */
export function parseRoots(texts: readonly string[]): Certificate[] {
  return texts.flatMap((text, i) => {
    try {
      return parseText(text);
    } catch (cause) {
      throw new Failure('T-006', { number: i + 1 }, cause);
    }
  });
}

function parseText(text: string): Certificate[] {
  const found = [...text.matchAll(block)].map(([, base64 = '']) =>
    parseCertificate(parseBase64(base64.replaceAll(/\s/g, ''))),
  );
  // Every block must have been read: a private key or a second, broken one is a mistake to report.
  if (found.length === 0 || text.split('-----BEGIN ').length - 1 !== found.length) {
    throw new Failure('T-028');
  }
  return found;
}
