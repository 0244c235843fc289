// A time-stamping authority for tests, made with openssl in a folder of the
// test's own: a root, an intermediate, a signer, and `openssl ts` to stamp.
import { execFile, execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why tests that need openssl are skipped, or false where it is there. */
export const noOpenssl: string | false = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'openssl is not on this machine: time-stamps were NOT tested against it';
  }
})();

export type KeyKind = 'rsa' | 'rsa-1024' | 'rsa-pss' | 'p256' | 'p384' | 'p521' | 'ed25519';

export type Holder = {
  readonly name: string;
  readonly pem: string;
  readonly der: Uint8Array;
  readonly key: KeyObject;
  readonly certificateFile: string;
  readonly keyFile: string;
};

export type Issue = {
  readonly dir: string;
  /** Common name and file name. */
  readonly name: string;
  readonly key?: KeyKind;
  /** Whose certificate this signs; itself if absent. */
  readonly issuer?: Holder;
  /** Lines of an openssl extension section; none gives a version 1 certificate. */
  readonly extensions: readonly string[];
  readonly digest?: 'sha1' | 'sha256' | 'sha384';
  readonly file?: string;
};

export const rootExtensions = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign',
];
export const signerExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
  'subjectKeyIdentifier=hash',
];

function makeKey(kind: KeyKind): KeyObject {
  if (kind === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  if (kind === 'rsa-1024') return generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  if (kind === 'rsa-pss') return generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
  if (kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  const namedCurve = { p256: 'P-256', p384: 'P-384', p521: 'P-521' }[kind];
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
}

let lastSerial = 0x1000;

/** Issues a certificate, valid from now for ten years. */
export function issueCertificate(issue: Issue): Holder {
  const { dir, name, issuer, extensions, digest = 'sha256', file = name } = issue;
  const at = (extension: string): string => join(dir, `${file}.${extension}`);
  const key = makeKey(issue.key ?? 'p256');
  writeFileSync(at('key'), key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('cnf'), `[req]\ndistinguished_name=dn\n[dn]\n[ext]\n${extensions.join('\n')}\n`);
  const openssl = (...args: string[]): unknown => execFileSync('openssl', args, { stdio: 'pipe' });
  const subject = ['-config', at('cnf'), '-subj', `/O=Example Office/CN=${name}`];
  openssl('req', '-new', '-key', at('key'), ...subject, '-out', at('csr'));
  lastSerial += 1;
  openssl(
    ...['x509', '-req', '-in', at('csr'), '-days', '3650', '-set_serial', String(lastSerial)],
    ...(issuer
      ? ['-CA', issuer.certificateFile, '-CAkey', issuer.keyFile]
      : ['-signkey', at('key')]),
    ...(extensions.length > 0 ? ['-extfile', at('cnf'), '-extensions', 'ext'] : []),
    ...(issuer?.key.asymmetricKeyType === 'ed25519' ? [] : [`-${digest}`]),
    ...['-out', at('pem')],
  );
  const pem = readFileSync(at('pem'), 'utf8');
  const files = { certificateFile: at('pem'), keyFile: at('key') };
  return { name, pem, der: new X509Certificate(pem).raw, key, ...files };
}

export type AuthorityOptions = {
  readonly key?: KeyKind;
  readonly rootKey?: KeyKind;
  /** Whether the root signs through an intermediate; it does unless false is said. */
  readonly intermediate?: boolean;
  /** Whether tokens also carry the root. */
  readonly embedRoot?: boolean;
  readonly essDigest?: 'sha1' | 'sha256' | 'sha384';
  readonly signerDigest?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** Lines added to openssl's section on time-stamps. */
  readonly lines?: readonly string[];
};

export type Authority = {
  readonly dir: string;
  readonly rootPem: string;
  readonly rootFile: string;
  readonly root: Holder;
  readonly intermediate: Holder | undefined;
  readonly signer: Holder;
  /** A TimeStampReq in, a TimeStampResp out. */
  readonly reply: (query: Uint8Array) => Promise<Uint8Array>;
  /** A SHA-256 in, a token out; openssl makes the request, with a nonce. */
  readonly stamp: (digest: Uint8Array) => Promise<Uint8Array>;
};

/** Makes an authority in a folder, which must exist. Needs openssl: see {@link noOpenssl}. */
export function makeAuthority(dir: string, options: AuthorityOptions = {}): Authority {
  const { key = 'p256', rootKey = 'p256', intermediate: hasIntermediate = true } = options;
  const root = issueCertificate({ dir, name: 'Root', key: rootKey, extensions: rootExtensions });
  const intermediate = hasIntermediate
    ? issueCertificate({ dir, name: 'Middle', issuer: root, extensions: rootExtensions })
    : undefined;
  const issuer = intermediate ?? root;
  const signer = issueCertificate({
    dir,
    name: 'Stamp',
    key,
    issuer,
    extensions: signerExtensions,
  });
  const config = writeConfig(
    dir,
    signer,
    [intermediate, options.embedRoot ? root : undefined],
    options,
  );
  const reply = (query: Uint8Array): Promise<Uint8Array> => replyWith(dir, config, query);
  const stamp = async (digest: Uint8Array): Promise<Uint8Array> => {
    const hex = Buffer.from(digest).toString('hex');
    const query = await openssl('ts', '-query', '-digest', hex, '-sha256', '-cert');
    const file = join(mkdtempSync(join(dir, 'stamp-')), 'response');
    writeFileSync(file, await reply(query));
    return openssl('ts', '-reply', '-config', config, '-in', file, '-token_out');
  };
  const files = { rootPem: root.pem, rootFile: root.certificateFile };
  return { dir, ...files, root, intermediate, signer, reply, stamp };
}

async function openssl(...args: string[]): Promise<Uint8Array> {
  const { stdout } = await run('openssl', args, { encoding: 'buffer' });
  return stdout;
}

async function replyWith(dir: string, config: string, query: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(dir, 'reply-'));
  writeFileSync(join(folder, 'query'), query);
  const args = ['-config', config, '-section', 'authority', '-queryfile', join(folder, 'query')];
  return openssl('ts', '-reply', ...args);
}

function writeConfig(
  dir: string,
  signer: Holder,
  others: readonly (Holder | undefined)[],
  { essDigest = 'sha256', signerDigest = 'sha256', lines = [] }: AuthorityOptions,
): string {
  const config = join(dir, 'authority.cnf');
  const chain = others.map((holder) => holder?.pem ?? '').join('');
  writeFileSync(join(dir, 'others.pem'), chain);
  const text = `[authority]
serial = ${join(dir, 'serial')}
signer_cert = ${signer.certificateFile}
signer_key = ${signer.keyFile}
${chain === '' ? '' : `certs = ${join(dir, 'others.pem')}`}
signer_digest = ${signerDigest}
default_policy = 1.2.3.4.1
digests = sha1, sha256
accuracy = secs:1, millisecs:500, microsecs:100
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = ${essDigest}
${lines.join('\n')}
`;
  writeFileSync(config, text);
  return config;
}

/** A folder for one test file, and the function that removes it. */
export function makeFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'gavah-tsa-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A folder inside another. */
export function folderIn(dir: string, name: string): string {
  const path = join(dir, name);
  mkdirSync(path);
  return path;
}

export type TsaServer = { readonly url: string; readonly close: () => Promise<void> };

/** The authority over HTTP on 127.0.0.1, on a free port. */
export async function startTsaServer(authority: Authority): Promise<TsaServer> {
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    try {
      const answer = await authority.reply(Buffer.concat(parts));
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}
