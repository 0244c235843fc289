// `gavah link --files`: what an analyst types and gets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure, showFailure } from '../../src/base/failure.ts';
import { contextOf } from '../../src/cli/context.ts';
import { linkArchive } from '../../src/cli/link-archive.ts';
import { isOfArchive, readAsked } from '../../src/cli/link-asked.ts';
import { peopleList } from './engine-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-link-'));
const at = (name: string) => join(folder, name);
const { header, rows } = peopleList(600);
const text = (part: readonly (readonly string[])[]) =>
  [header, ...part].map((row) => row.join(',')).join('\n');
writeFileSync(at('a.csv'), text(rows.slice(0, 320)));
writeFileSync(at('b.csv'), text(rows.slice(280)));

function gavah(...args: string[]) {
  const command = join(import.meta.dirname, '../../src/cli/gavah.ts');
  return spawnSync(process.execPath, [command, '--lang', 'en', 'link', ...args], {
    encoding: 'utf8',
  });
}

test('one list gives pairs, clusters, a report and the reasoning for a pair', () => {
  const out = ['--out', at('p.csv'), '--clusters', at('c.csv'), '--report', at('r.html')];
  const first = gavah('--files', at('a.csv'), ...out);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /first_name +given\n +surname +family\n +dob +birth/);
  const [heading, pair = ''] = readFileSync(at('p.csv'), 'utf8').split('\n');
  assert.equal(heading, 'id_l,id_r,probability,weight');
  const [x = '', y = '', probability = '', weight = ''] = pair.split(',');
  assert.ok(Math.abs(Number(probability) - 1 / (1 + 2 ** -Number(weight))) < 1e-3);
  const clusters = readFileSync(at('c.csv'), 'utf8').trim().split('\n');
  assert.equal(clusters.length, 321);
  const page = readFileSync(at('r.html'), 'utf8');
  assert.doesNotMatch(page, /(?:src|href)=|https?:/);
  assert.match(page, /The most uncertain pairs/);
  const explained = gavah('--files', at('a.csv'), '--explain', x, y).stdout.split('\n');
  const sums = explained.filter((line) => /^ +-?\d+\.\d{3} {2}/.test(line)).map(Number.parseFloat);
  const total = sums.pop() ?? 0;
  assert.ok(Math.abs(sums.reduce((sum, bits) => sum + bits, 0) - total) < 0.01);
  assert.ok(Math.abs(total - Number(weight)) < 0.002);
});

test('two lists are told apart by the numbers before their ids', () => {
  const { status, stderr } = gavah(
    '--files',
    at('a.csv'),
    at('b.csv'),
    '--out',
    at('p2.csv'),
    '--clusters',
    at('c2.csv'),
  );
  assert.equal(status, 0, stderr);
  const pairs = readFileSync(at('p2.csv'), 'utf8').trim().split('\n').slice(1);
  assert.ok(pairs.length >= 40);
  for (const pair of pairs) assert.match(pair, /^1:\d+,2:\d+,/);
});

test('what cannot be done is refused with its code', () => {
  assert.match(gavah('--files', at('a.csv')).stderr, /^U-002 /);
  assert.match(gavah('--files', at('none.csv'), '--out', at('x.csv')).stderr, /^M-001 /);
  assert.match(gavah('--files', at('a.csv'), '--explain', '1', 'nobody').stderr, /^M-006 /);
  const nowhere = join(folder, 'no', 'such', 'p.csv');
  assert.match(gavah('--files', at('a.csv'), '--out', nowhere).stderr, /^M-008 /);
  assert.ok(!existsSync(nowhere));
  assert.match(gavah('--files', at('a.csv'), '--clusters', folder).stderr, /^M-008 /);
  for (const threads of ['0', 'two', '1000000']) {
    const asked = ['--files', at('a.csv'), '--out', at('x.csv'), '--threads', threads];
    assert.match(gavah(...asked).stderr, /^U-004 /);
  }
});

const refused = (code: string, why: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Failure && cause.code === code, String(cause));
  assert.match(showFailure(cause, 'en'), why);
  return true;
};

test('what is read is never written over, and nothing twice', () => {
  symlinkSync(at('a.csv'), at('other-name.csv'));
  writeFileSync(at('link.json'), '{"threshold":0.5}');
  const lists = { files: [at('a.csv')], config: at('link.json') };
  for (const out of [at('a.csv'), at('other-name.csv'), at('link.json')]) {
    const asked = () => readAsked([], { ...lists, out });
    assert.throws(asked, refused('M-008', /it is read from/));
  }
  const twice = { ...lists, out: at('same.csv'), clusters: join(folder, '.', 'same.csv') };
  assert.throws(() => readAsked([], twice), refused('M-008', /something else is written there/));
  if (existsSync('/dev/null')) readAsked([], { ...lists, out: '/dev/null', clusters: '/dev/null' });
  const before = readFileSync(at('a.csv'), 'utf8');
  assert.match(gavah('--files', at('a.csv'), '--out', at('a.csv')).stderr, /^M-008 /);
  assert.equal(readFileSync(at('a.csv'), 'utf8'), before);
});

test('options of lists and of archives do not go together, and none is passed over', async () => {
  const lists = { files: [at('a.csv')], out: at('x.csv') };
  for (const option of ['apply-above', 'why', 'undo', 'new']) {
    const asked = () => readAsked([], { ...lists, [option]: 'x' });
    assert.throws(asked, refused('U-002', /^--[a-z-]+ does not go with --files/));
  }
  for (const option of ['out', 'clusters', 'report', 'config', 'explain']) {
    const asked = () => isOfArchive([], { [option]: at('x.csv') });
    assert.throws(asked, refused('U-002', /^this is needed: --files/));
  }
  const both = linkArchive(contextOf(folder, 'en'), { undo: 'x', 'apply-above': '.9' }, 1);
  await assert.rejects(both, refused('U-002', /^--apply-above does not go with --undo/));
});

test('how rows are called is said where no column has an id for each', () => {
  writeFileSync(at('twice.csv'), 'id,name\n1,Ada Inventa\n1,Ada Inventa\n2,Bo Madeup\n');
  const guessed = gavah('--files', at('twice.csv'), '--out', at('p4.csv'));
  assert.match(guessed.stdout, /rows go by their number, from 1/);
  writeFileSync(at('id.json'), '{"columns":{"id":"id","nmae":"name"}}');
  const said = gavah('--files', at('twice.csv'), '--config', at('id.json'), '--out', at('p4.csv'));
  assert.match(said.stdout, /several rows have the same id/);
  assert.match(said.stdout, /no list has the column “nmae”/);
  const clean = gavah('--files', at('a.csv'), '--out', at('p4.csv'));
  assert.doesNotMatch(clean.stdout, /rows go by|several rows|no list has/);
});

test('a list cannot disturb the terminal', () => {
  const cells = 'id,name,\u001b[31mred\u202e\n1,Ada\u001b[2J Inventa,x\n2,Ada\u001b[2J Inventa,y\n';
  writeFileSync(at('odd.csv'), cells);
  const { stdout, status } = gavah('--files', at('odd.csv'), '--explain', '1', '2');
  assert.equal(status, 0);
  assert.match(stdout, /\\u\{001B\}\[31mred\\u\{202E\}/);
  assert.match(stdout, /“Ada\\u\{001B\}\[2J Inventa”/);
  assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
});
