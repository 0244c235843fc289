// The certificates of a token as a report shows them.
import { equalBytes, writeHex } from '../../base/bytes.ts';
import { writeInstant } from '../../base/clock.ts';
import { sha256Hex } from '../../base/digest.ts';
import type { Certificate } from './certificate.ts';
import type { CertificateSummary } from './report.ts';

/** `path` from the signer upwards, then what else is embedded. `hasRoot`: the last is a root. */
export function summaries(
  path: readonly Certificate[],
  embedded: readonly Certificate[],
  hasRoot: boolean,
): CertificateSummary[] {
  const chain = path.map((certificate, i) => {
    const isRoot = hasRoot && i === path.length - 1;
    return summary(certificate, i === 0 ? 'signer' : isRoot ? 'root' : 'intermediate');
  });
  const rest = embedded.filter((one) => !path.some((other) => equalBytes(other.der, one.der)));
  return [...chain, ...rest.map((certificate) => summary(certificate, 'unused'))];
}

function summary(certificate: Certificate, role: CertificateSummary['role']): CertificateSummary {
  const { subject, issuer, notBefore, notAfter } = certificate;
  return {
    role,
    subject,
    issuer,
    serialHex: writeHex(certificate.serial),
    sha256Hex: sha256Hex(certificate.der),
    notBefore: writeInstant(notBefore),
    notAfter: writeInstant(notAfter),
  };
}
