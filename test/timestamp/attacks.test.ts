// What a false or careless token looks like, and the code that each must raise.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Code } from '../../src/base/codes.ts';
import { sha256 } from '../../src/base/digest.ts';
import type { TimestampReport } from '../../src/format/timestamp/report.ts';
import { checkTimestamp } from '../../src/format/timestamp.ts';
import {
  type Holder,
  type Issue,
  issueCertificate,
  makeFolder,
  noOpenssl,
  rootExtensions,
  signerExtensions,
} from './authority.ts';
import {
  der,
  type Forgery,
  forgeToken,
  generalizedTime,
  integer,
  oid,
  subjectOf,
} from './forge.ts';

const digest = sha256(new TextEncoder().encode('what is stamped'));
const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const { dir, remove } = makeFolder();
after(remove);

let files = 0;
function issue(name: string, more: Partial<Issue>): Holder {
  files += 1;
  return issueCertificate({ dir, name, extensions: signerExtensions, file: `f${files}`, ...more });
}

type World = {
  root: Holder;
  middle: Holder;
  signer: Holder;
  forge: (change: Change) => Uint8Array;
};
type Change = Partial<Omit<Forgery, 'digest'>> & { digest?: Uint8Array };

function makeWorld(): World {
  const root = issue('Root', { extensions: rootExtensions });
  const middle = issue('Middle', { issuer: root, extensions: rootExtensions });
  const signer = issue('Stamp', { issuer: middle });
  const certificates = [signer.der, middle.der];
  const forge = (change: Change): Uint8Array =>
    forgeToken({ signer, certificates, digest, nonce, ...change });
  return { root, middle, signer, forge };
}

const lazy: { world?: World } = {};
function world(): World {
  lazy.world ??= makeWorld();
  return lazy.world;
}

function check(token: Uint8Array, roots = [world().root.pem]): TimestampReport {
  return checkTimestamp({ token, digest, nonce, roots });
}

function codesOf(list: readonly { code: Code }[]): Code[] {
  return list.map(({ code }) => code);
}

/** A token of a signer whose certificate has these extensions, issued by the intermediate. */
function signedBy(more: Partial<Issue>, change: Change = {}): Uint8Array {
  const { middle, forge } = world();
  const signer = issue('Odd', { issuer: middle, ...more });
  return forge({ signer, certificates: [signer.der, middle.der], ...change });
}

/** A token whose chain has this certificate between signer and root. */
function through(more: Partial<Issue>): Uint8Array {
  const { root, forge } = world();
  const middle = issue('Odd Middle', { issuer: root, extensions: rootExtensions, ...more });
  const signer = issue('Stamp', { issuer: middle });
  return forge({ signer, certificates: [signer.der, middle.der] });
}

const usage = 'keyUsage=critical,digitalSignature';
const purpose = 'extendedKeyUsage=critical,timeStamping';
const tenYears = 10 * 366 * 86_400_000;
const extension = (critical: boolean): Uint8Array =>
  der(0x30, oid('1.2.3.4.8'), ...(critical ? [der(1, Uint8Array.of(255))] : []), der(4, der(5)));

const good: [string, () => Uint8Array][] = [
  ['a plain token', () => world().forge({})],
  ['both ESSCertIDs', () => world().forge({ ess: ['v1', 'v2'] })],
  ['an ESSCertID with issuer and serial number', () => world().forge({ ess: ['v2-issuer'] })],
  ['an ESSCertIDv2 with SHA-512', () => world().forge({ ess: ['v2-sha512'] })],
  ['attributes out of order', () => world().forge({ attributeOrder: 'reversed' })],
  ['a signer named by key identifier', () => world().forge({ byKeyId: true })],
  ['an empty list of digest algorithms', () => world().forge({ digestList: [] })],
  [
    'an extension that is not critical',
    () => world().forge({ stampExtensions: [extension(false)] }),
  ],
  ['RSA-PSS', () => signedBy({ key: 'rsa' }, { pss: { saltLength: 32 } })],
  [
    'RSA-PSS with a key for it alone',
    () => signedBy({ key: 'rsa-pss' }, { pss: { saltLength: 20 } }),
  ],
  [
    'RSA named with its hash',
    () => signedBy({ key: 'rsa' }, { signatureOid: '1.2.840.113549.1.1.11' }),
  ],
  ['Ed25519', () => signedBy({ key: 'ed25519' }, { hash: 'sha512' })],
  ['a key without usages', () => signedBy({ extensions: [purpose] })],
  [
    'an issuer for time-stamps',
    () => through({ extensions: [...rootExtensions, 'extendedKeyUsage=timeStamping'] }),
  ],
  [
    'an alternative name',
    () => {
      const uri = der(0x86, Buffer.from('https://stamp.example/'));
      return signedBy(
        { extensions: [...signerExtensions, 'subjectAltName=URI:https://stamp.example/'] },
        { tsa: uri },
      );
    },
  ],
];

const bad: [Code, string, () => Uint8Array][] = [
  ['T-005', 'another version of TSTInfo', () => world().forge({ version: 2 })],
  ['T-005', 'another content type', () => world().forge({ eContentType: '1.2.840.113549.1.7.1' })],
  [
    'T-005',
    'a token that omits the signer’s digest',
    () => world().forge({ digestList: ['sha512'] }),
  ],
  [
    'T-005',
    'an accuracy of 1,000 thousandths',
    () => world().forge({ accuracy: [der(0x80, Uint8Array.of(3, 232))] }),
  ],
  ['T-002', 'a genTime on 30 February', () => world().forge({ genTime: '20300230000000Z' })],
  ['T-002', 'a genTime without Z', () => world().forge({ genTime: '20300101000000' })],
  ['T-002', 'a genTime with a spare zero', () => world().forge({ genTime: '20300101000000.50Z' })],
  [
    'T-002',
    'a nonce with spare octets',
    () => world().forge({ nonce: Uint8Array.of(0, 0, ...nonce) }),
  ],
  [
    'T-010',
    'an imprint by SHA-1',
    () => world().forge({ imprintHash: 'sha1', digest: digest.subarray(0, 20) }),
  ],
  ['T-010', 'an imprint by SHA-512', () => world().forge({ imprintHash: 'sha512' })],
  ['T-011', 'a wrong imprint', () => world().forge({ digest: sha256(digest) })],
  ['T-012', 'a wrong nonce', () => world().forge({ nonce: nonce.toReversed() })],
  [
    'T-012',
    'no nonce',
    () => {
      const { signer, middle } = world();
      return forgeToken({ signer, certificates: [signer.der, middle.der], digest });
    },
  ],
  [
    'T-013',
    'a critical extension of the stamp',
    () => world().forge({ stampExtensions: [extension(true)] }),
  ],
  ['T-014', 'two signatures', () => world().forge({ signers: 2 })],
  ['T-014', 'no signature', () => world().forge({ signers: 0 })],
  ['T-015', 'a signature over SHA-1', () => world().forge({ hash: 'sha1' })],
  [
    'T-016',
    'a signature algorithm of another hash',
    () => world().forge({ signatureOid: '1.2.840.10045.4.3.4' }),
  ],
  [
    'T-016',
    'ECDSA with SHA-1 beside SHA-256',
    () => world().forge({ signatureOid: '1.2.840.10045.4.1' }),
  ],
  [
    'T-016',
    'RSA-PSS with another hash in its mask',
    () => signedBy({ key: 'rsa' }, { pss: { saltLength: 32, maskHash: 'sha1' } }),
  ],
  ['T-016', 'Ed25519 beside SHA-256', () => signedBy({ key: 'ed25519' })],
  [
    'T-016',
    'an algorithm for another kind of key',
    () => signedBy({ key: 'rsa' }, { signatureOid: '1.2.840.10045.4.3.2' }),
  ],
  [
    'T-017',
    'another content type in the attributes',
    () => world().forge({ contentType: '1.2.840.113549.1.7.1' }),
  ],
  ['T-018', 'a digest of other content', () => world().forge({ signedContent: digest })],
  ['T-018', 'a digest that stands twice', () => world().forge({ repeatDigest: true })],
  [
    'T-019',
    'a signature with another key',
    () => {
      const { signer } = world();
      return world().forge({ signer: { ...signer, key: world().root.key } });
    },
  ],
  ['T-020', 'no certificate', () => world().forge({ certificates: [] })],
  [
    'T-020',
    'only another certificate',
    () => world().forge({ certificates: [world().middle.der] }),
  ],
  ['T-021', 'no ESSCertID', () => world().forge({ ess: [] })],
  [
    'T-022',
    'an ESSCertID of another certificate',
    () => world().forge({ named: world().root.der }),
  ],
  [
    'T-022',
    'an ESSCertID (version 1) of another certificate',
    () => world().forge({ named: world().root.der, ess: ['v1'] }),
  ],
  [
    'T-022',
    'an ESSCertID with another serial number',
    () => world().forge({ ess: ['v2-other-issuer'] }),
  ],
  ['T-022', 'an ESSCertIDv2 by SHA-1', () => world().forge({ ess: ['v2-sha1'] })],
  ['T-022', 'two ESSCertIDv2', () => world().forge({ ess: ['v2', 'v2'] })],
  ['T-023', 'a certificate without purpose', () => signedBy({ extensions: [usage] })],
  [
    'T-023',
    'a certificate for mail',
    () => signedBy({ extensions: ['extendedKeyUsage=critical,emailProtection'] }),
  ],
  [
    'T-023',
    'a certificate with a second purpose',
    () => signedBy({ extensions: [`${purpose},emailProtection`] }),
  ],
  [
    'T-023',
    'a certificate for any purpose',
    () => signedBy({ extensions: ['extendedKeyUsage=critical,anyExtendedKeyUsage'] }),
  ],
  [
    'T-024',
    'a purpose that is not critical',
    () => signedBy({ extensions: ['extendedKeyUsage=timeStamping'] }),
  ],
  [
    'T-025',
    'a key for encryption only',
    () => signedBy({ extensions: [purpose, 'keyUsage=critical,keyEncipherment'] }),
  ],
  [
    'T-026',
    'the name of another authority',
    () => world().forge({ tsa: der(0xa4, subjectOf(world().root.der)) }),
  ],
  ['T-027', 'an RSA key of 1,024 bits', () => signedBy({ key: 'rsa-1024' })],
  [
    'T-029',
    'hundreds of certificates',
    () => {
      const { signer } = world();
      return world().forge({ certificates: Array.from({ length: 100 }, () => signer.der) });
    },
  ],
  [
    'T-030',
    'a chain without its intermediate',
    () => world().forge({ certificates: [world().signer.der] }),
  ],
  [
    'T-030',
    'another authority altogether',
    () => {
      const own = issue('Own Root', { extensions: rootExtensions });
      const signer = issue('Stamp', { issuer: own });
      return world().forge({ signer, certificates: [signer.der, own.der] });
    },
  ],
  [
    'T-031',
    'a root of the same name with another key',
    () => {
      const own = issue('Root', { extensions: rootExtensions });
      const signer = issue('Stamp', { issuer: own });
      return world().forge({ signer, certificates: [signer.der, own.der] });
    },
  ],
  [
    'T-032',
    'an issuer that is no authority',
    () => through({ extensions: ['basicConstraints=critical,CA:FALSE'] }),
  ],
  [
    'T-032',
    'an issuer that does not say that it is an authority',
    () => through({ extensions: [] }),
  ],
  [
    'T-033',
    'an issuer that may not sign certificates',
    () =>
      through({ extensions: ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,cRLSign'] }),
  ],
  [
    'T-034',
    'an intermediate below one that allows none',
    () => {
      const { root } = world();
      const only = ['basicConstraints=critical,CA:TRUE,pathlen:0', 'keyUsage=critical,keyCertSign'];
      const last = issue('Last', { issuer: root, extensions: only });
      const extra = issue('Extra', { issuer: last, extensions: rootExtensions });
      const signer = issue('Stamp', { issuer: extra });
      return world().forge({ signer, certificates: [signer.der, extra.der, last.der] });
    },
  ],
  [
    'T-035',
    'a time after the certificates',
    () => world().forge({ genTime: generalizedTime(Date.now() + tenYears) }),
  ],
  ['T-035', 'a time before the certificates', () => world().forge({ genTime: '20010101000000Z' })],
  [
    'T-036',
    'a critical extension of the signer',
    () => signedBy({ extensions: [...signerExtensions, '1.2.3.4.7=critical,DER:0500'] }),
  ],
  [
    'T-036',
    'a critical extension of the intermediate',
    () =>
      through({
        extensions: [...rootExtensions, 'nameConstraints=critical,permitted;DNS:example'],
      }),
  ],
  [
    'T-037',
    'an issuer for mail only',
    () => through({ extensions: [...rootExtensions, 'extendedKeyUsage=emailProtection'] }),
  ],
  ['T-039', 'an intermediate signed over SHA-1', () => through({ digest: 'sha1' })],
];

/** Where one fault is bound to bring another with it. */
const brings: ReadonlyMap<string, readonly Code[]> = new Map([
  ['an imprint by SHA-1', ['T-011']],
  ['hundreds of certificates', ['T-020']],
]);

describe('a token made by hand', { skip: noOpenssl }, () => {
  for (const [name, make] of good) {
    it(`passes with ${name}`, () => {
      const report = check(make());
      assert.deepEqual(codesOf(report.findings), []);
      assert.equal(report.chain, 'checked');
    });
  }

  for (const [code, name, make] of bad) {
    it(`is found out (${code}) with ${name}`, () => {
      const found = new Set(codesOf(check(make()).findings));
      assert.deepEqual([...found], [code, ...(brings.get(name) ?? [])]);
    });
  }

  it('is not chained to a root that was swapped for another of the same name', () => {
    const other = issue('Root', { extensions: rootExtensions });
    const report = check(world().forge({}), [other.pem]);
    assert.deepEqual(codesOf(report.findings), ['T-031']);
    assert.equal(report.chain, 'failed');
  });

  it('may chain to a root of X.509 version 1, which cannot say what it is', () => {
    const old = issue('Old Root', { extensions: [] });
    const signer = issue('Stamp', { issuer: old });
    const token = world().forge({ signer, certificates: [signer.der, old.der] });
    assert.equal(check(token, [old.pem]).chain, 'checked');
  });

  it('finds the good way where another intermediate of the same name leads astray', () => {
    const { root, middle, signer } = world();
    const astray = issue('Middle', {
      issuer: root,
      extensions: ['basicConstraints=critical,CA:FALSE'],
    });
    const report = check(world().forge({ certificates: [signer.der, astray.der, middle.der] }));
    assert.equal(report.chain, 'checked');
    assert.deepEqual(codesOf(report.notes), ['T-051', 'T-052']);
    assert.equal(root.name, 'Root');
  });

  it('is judged at genTime, and at another time when that is asked', () => {
    const at = Date.now() + tenYears;
    const question = { token: world().forge({}), digest, roots: [world().root.pem] };
    assert.deepEqual(codesOf(checkTimestamp(question).findings), []);
    const { findings } = checkTimestamp({ ...question, at });
    assert.deepEqual(new Set(codesOf(findings)), new Set<Code>(['T-038']));
  });

  it('says what no signature covers', () => {
    const report = check(world().forge({ unsigned: true, revocations: true }));
    assert.deepEqual(codesOf(report.findings), []);
    assert.deepEqual(
      report.notes.slice(1).map(({ code, params }) => `${code} ${params.field}`),
      ['T-053 SignedData.crls', 'T-053 unsignedAttrs'],
    );
  });

  it('keeps the fraction of a second as written', () => {
    const at = Date.now() + 60_000;
    const genTime = generalizedTime(at).replace('Z', '.1234567Z');
    const report = check(world().forge({ genTime }));
    assert.match(report.stamp?.genTime.text ?? '', /:\d\d\.1234567Z$/);
    assert.equal((report.stamp?.genTime.milliseconds ?? 0) % 1000, 123);
  });

  it('names an authority without characters that move the line', () => {
    const name = der(
      0x30,
      der(0x31, der(0x30, oid('2.5.4.3'), der(12, Buffer.from('a\u202eb\nc')))),
    );
    const report = check(world().forge({ tsa: der(0xa4, name) }));
    assert.equal(report.stamp?.tsaName, 'CN=a\\u{202E}b\\u{000A}c');
  });
});

describe('bytes that are no token', () => {
  const made: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('not a token')],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a length longer than the bytes', Uint8Array.of(0x30, 0x84, 255, 255, 255, 255)],
    ['a length in more octets than it needs', Uint8Array.of(0x04, 0x81, 1, 0)],
    ['a boolean that is neither', Uint8Array.of(1, 1, 1)],
    ['an integer with a spare octet', integer(0, 1)],
    ['a bit string with spare bits set', Uint8Array.of(3, 2, 1, 1)],
    ['a bit string without its first octet', Uint8Array.of(3, 0)],
    ['an object identifier with a padded arc', Uint8Array.of(6, 2, 0x80, 1)],
    ['a null that holds something', Uint8Array.of(5, 1, 0)],
    ['a string in pieces', Uint8Array.of(0x24, 0)],
    ['a tag number of two octets', Uint8Array.of(0x1f, 0x81, 1, 0)],
    ['an application tag', Uint8Array.of(0x40, 0)],
    ['a thousand levels', nested(1000)],
  ];
  for (const [name, bytes] of made) {
    it(`are found not to be DER: ${name}`, () => {
      const report = checkTimestamp({ token: bytes, digest, roots: [] });
      assert.deepEqual(codesOf(report.findings), ['T-002']);
      assert.equal(report.stamp, undefined);
    });
  }

  it('are found to be something else', () => {
    for (const bytes of [
      der(0x30),
      der(5),
      integer(1),
      der(0x30, oid('1.2.3'), der(0xa0, der(5))),
    ]) {
      const report = checkTimestamp({ token: bytes, digest, roots: [] });
      assert.deepEqual(codesOf(report.findings), ['T-005']);
    }
  });
});

function nested(depth: number): Uint8Array {
  let bytes = der(0x30);
  for (let i = 0; i < depth; i += 1) bytes = der(0x30, bytes);
  return bytes;
}
