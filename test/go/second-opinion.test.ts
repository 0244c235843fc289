// The Go project's own code for transparency logs (golang.org/x/mod/sumdb) checks an archive
// that we made: signature, tiles, every inclusion, every consistency, and a proof with its
// opening. Debian: golang-go and golang-golang-x-mod-dev.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { Archive } from '../../src/log/archive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { proveEntry } from '../../src/log/prove.ts';
import { Session } from '../../src/log/session.ts';

const gopath = '/usr/share/gocode';
const root = mkdtempSync(join(tmpdir(), 'gavah-go-'));
const folder = join(root, 'archive');
const program = join(root, 'check');
const at = '2026-01-02T03:04:05Z';
const around = {
  home: new Home(join(root, 'home')),
  clock: () => Date.parse(at),
  random: draw(),
};
/** What the archive is checked with; the sizes at which its checkpoint was kept. */
const made = { vkey: '', kept: [4, 256, 257], text: 0 };

/** Bytes that look random and are the same in every run. */
function draw(): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    drawn += 1;
    const bytes = createHash('shake256', { outputLength: count });
    return bytes.update(`invented ${drawn}`).digest();
  };
}

/** Why the program cannot be built here, or undefined once it is. */
function build(): string | undefined {
  if (spawnSync('go', ['version']).error) return 'go is not here (Debian: golang-go)';
  if (!existsSync(join(gopath, 'src/golang.org/x/mod/sumdb/tlog'))) {
    return 'golang.org/x/mod is not here (Debian: golang-golang-x-mod-dev)';
  }
  const env = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: gopath,
    GOFLAGS: '',
    GOCACHE: join(root, 'cache'),
  };
  const source = join(import.meta.dirname, 'check.go');
  const run = spawnSync('go', ['build', '-o', program, source], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  assert.equal(run.status, 0, run.stderr);
  return undefined;
}

async function makeArchive(): Promise<void> {
  const actor = { name: 'Recorder Invented', role: null };
  await createArchive(folder, { ...around, name: 'Invented archive', actor });
  const session = await Session.open(folder, around);
  made.vkey = session.archive.current.meta.vkey;
  const by = session.author.id;
  const paragraph = ['one', 'two', 'three'].map((text, i) => ({ page: null, text, start: 4 * i }));
  const machine = { tool: 'invented', version: '1', parameters: '' };
  made.text = await session.archive.size();
  await session.add(textKind, {
    ...{ at, by, item: 'a1'.repeat(32), machine, quality: 'exact', language: null, pages: null },
    ...{ part: 1, parts: 1, first: 0, paragraphCount: 3, paragraph },
  });
  for (const size of [...made.kept, 520]) {
    const size0 = await session.archive.size();
    const batch = Array.from({ length: size - size0 }, (_, i) =>
      session.prepare(withdrawKind, { at, by, target: 'b2'.repeat(32), reason: `reason ${i}` }),
    );
    if (batch.length > 0) await session.append(batch);
    cpSync(join(folder, 'log/checkpoint'), keptAt(size));
  }
  session.close();
}

const keptAt = (size: number) => join(root, `checkpoint-${size}`);
const check = (...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });

/** A copy of the archive in which one byte of a file is another. */
function changed(file: string, place: number): string {
  const copy = mkdtempSync(join(root, 'changed-'));
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, file);
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  return copy;
}

const missing = build();

describe('Go’s checksum database', { skip: missing && `NOT RUN: ${missing}` }, () => {
  before(makeArchive);
  after(() => rmSync(root, { recursive: true }));

  it('opens the checkpoint and finds every entry and every size in the tiles', () => {
    const run = check('archive', folder, made.vkey, ...made.kept.map(keptAt));
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /checkpoint of 520 entries is signed/);
    assert.match(run.stdout, /all 520 entries are included/);
    for (const size of made.kept)
      assert.match(run.stdout, new RegExp(`checkpoint of ${size} entries is the`));
  });

  it('finds the entry of a proof, and reads of its opening what was chosen', async () => {
    const file = join(root, 'one.tlog-proof');
    writeFileSync(file, await proveEntry(new Archive(folder), made.text, ['paragraph:2']));
    const run = check('proof', file, made.vkey);
    assert.equal(run.status, 0, run.stderr);
    const open = [...run.stdout.matchAll(/^open: (\d+) (.*)$/gm)].map(([, place, field]) => [
      place,
      field,
    ]);
    assert.deepEqual(open, [
      ['0', '["kind","gavah.text/1"]'],
      ['13', '["paragraph",{"page":null,"start":4,"text":"two"}]'],
    ]);
    const proof = readFileSync(file, 'utf8');
    const [, extra = ''] = /^extra (.*)$/m.exec(proof) ?? [];
    const body = Buffer.from(extra, 'base64').toString('utf8').replace('"two"', '"too"');
    writeFileSync(file, proof.replace(extra, Buffer.from(body).toString('base64')));
    assert.equal(check('proof', file, made.vkey).status, 1);
  });

  it('refuses a changed tile, bundle or checkpoint, another key and another history', () => {
    const files = [
      ['log/checkpoint', 60],
      ['log/tile/0/001', 40],
      ['log/tile/0/002.p/8', 200],
      ['log/tile/1/000.p/2', 10],
      ['log/tile/entries/000', 36],
      ['log/tile/entries/002.p/8', 100],
    ] as const;
    for (const [file, place] of files) {
      assert.equal(check('archive', changed(file, place), made.vkey).status, 1, file);
    }
    const other = made.vkey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    assert.equal(check('archive', folder, other).status, 1);
    const note = readFileSync(keptAt(256), 'utf8');
    writeFileSync(join(root, 'other'), note.replace('\n256\n', '\n255\n'));
    assert.equal(check('archive', folder, made.vkey, join(root, 'other')).status, 1);
  });
});
