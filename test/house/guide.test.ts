// The commands of docs/guides/check-without-us.md, taken from the page and run on
// an archive, sound and then damaged: what the page says must be what happens.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { receivePaths } from '../../src/intake/receive.ts';
import { Archive } from '../../src/log/archive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { proveEntry } from '../../src/log/prove.ts';
import { closeFields } from '../../src/log/rewrite.ts';
import { sealCheckpoint } from '../../src/log/seal.ts';
import { Session } from '../../src/log/session.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { readText } from '../../tools/files.ts';
import { makeAuthority, startTsaServer } from '../timestamp/authority.ts';

const page = readText('docs/guides/check-without-us.md');

/** The block of the page that is fenced with this name. */
function blockOf(name: string): string {
  const [, text] = new RegExp(`^\`\`\`\\w+ ${name}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  assert.ok(text, `the page has no block “${name}”`);
  return text;
}

const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0;
const lacking = [
  ['openssl', 'version'],
  ['python3', '--version'],
  ['sha256sum', '--version'],
].flatMap(([program = '', argument = '']) => (has(program, argument) ? [] : [program]));
const skip = lacking.length > 0 && `NOT RUN: ${lacking.join(', ')} is not on this machine`;

const root = mkdtempSync(join(tmpdir(), 'gavah-guide-'));
const folder = join(root, 'archive');
const file = join(root, 'letter of an invented person.txt');
const around = {
  home: new Home(join(root, 'home')),
  clock: () => Date.UTC(2026, 0, 2),
  random: (count: number) => randomBytes(count),
};

function run(name: string, more: Record<string, string> = {}) {
  const [program, args] = name.endsWith('.py')
    ? ['python3', ['-c', blockOf(name)]]
    : ['sh', ['-ec', blockOf(name)]];
  const env = { ...process.env, ...more };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

async function makeArchive(): Promise<void> {
  const actor = { name: 'Recorder One', role: null };
  await createArchive(folder, { ...around, name: 'Invented “archive”: "vkey":"', actor });
  writeFileSync(file, 'We were told that the gate was green.\n');
  const session = await Session.open(folder, around);
  const vault = openLocalVault(join(folder, 'objects'));
  const provenance = {
    from: 'A neighbour',
    note: null,
    visibility: 'team',
    method: 'test',
  } as const;
  await receivePaths({ session, vault, paths: [file], provenance, onLine: () => {} });
  const value = {
    at: session.now(),
    by: session.author.id,
    target: 'a'.repeat(64),
    reason: 'آزمون',
  };
  await session.append(Array.from({ length: 300 }, () => session.prepare(withdrawKind, value)));
  closeFields(session.archive, [{ position: 9, fields: ['reason'] }]);
  session.close();
}

/** Changes one byte of a file, runs, and puts it back. */
function withFlipped(path: string, at: number, then: () => void): void {
  const bytes = readFileSync(join(folder, path));
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  writeFileSync(join(folder, path), changed);
  then();
  writeFileSync(join(folder, path), bytes);
}

describe('checking an archive without Gavah', { skip }, () => {
  before(makeArchive);
  after(() => rmSync(root, { recursive: true }));

  it('finds the stored bytes right, and a changed byte', () => {
    assert.match(run('check-objects').output, /every file has its name's digest/);
    const found = run('find-item', { FILE: file });
    assert.equal(found.status, 0, found.output);
    const [, path = ''] = /(objects\/\S+)$/m.exec(found.output) ?? [];
    withFlipped(path, 3, () => assert.match(run('check-objects').output, /FAILED/));
  });

  it('finds the signature of the checkpoint right, and a changed byte', () => {
    assert.match(run('check-signature').output, /Signature Verified Successfully/);
    withFlipped('log/checkpoint', 50, () => assert.notEqual(run('check-signature').status, 0));
  });

  it('works out every root from the bodies, whole and partial, and the root of the tree', () => {
    assert.match(run('check.py').output, /^303 entries: all as the checkpoint says$/m);
    const at = readFileSync(join(folder, 'bodies/001')).length - 200;
    withFlipped('bodies/001', at, () => assert.notEqual(run('check.py').status, 0));
    withFlipped('log/tile/entries/000', 100, () => {
      assert.match(run('check.py').output, /entry 2: .*\n(.*\n)?.*root that is in the checkpoint/);
    });
  });

  it('checks a single proof, and prints what it opens', async () => {
    const archive = new Archive(folder);
    const { vkey } = archive.current.meta;
    for (const position of [3, 200, 302]) {
      const proof = join(root, 'one.tlog-proof');
      writeFileSync(proof, await proveEntry(archive, position, ['at']));
      const given = { PROOF: proof, VKEY: vkey };
      assert.match(run('check-proof-signature', given).output, /Signature Verified Successfully/);
      const { output } = run('check-proof.py', given);
      assert.match(
        output,
        /^0 kind gavah\.withdraw\/1\n1 at 2026-01-02T00:00:00Z\nentry \d+ of 303: in the log$/m,
      );
      const text = readFileSync(proof, 'utf8');
      const other = text.replace(/^index .*$/m, `index ${position - 1}`);
      writeFileSync(proof, other);
      assert.match(run('check-proof.py', given).output, /not in the log/);
      writeFileSync(proof, text.replace(/\n303\n/, '\n304\n'));
      assert.notEqual(run('check-proof-signature', given).status, 0);
    }
  });

  it('checks a time-stamp with openssl and the root of its authority', async () => {
    const authority = makeAuthority(root);
    const server = await startTsaServer(authority);
    const session = await Session.open(folder, around);
    const { url } = server;
    const authorities = [{ url, roots: [authority.rootPem] }];
    await sealCheckpoint({ session, authorities, cosigned: null, note: null, fetch });
    session.close();
    await server.close();
    const rootFile = join(root, 'given-root.pem');
    writeFileSync(rootFile, authority.rootPem);
    const { output } = run('check-stamp', { ROOT: rootFile });
    assert.match(output, /Verification: OK/);
    assert.match(output, /Time stamp: /);
  });
});
