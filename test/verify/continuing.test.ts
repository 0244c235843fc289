// An archive as a `continue` leaves it that ends between any two of its renames,
// in whatever order the disk kept them.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { check, codesOf, copyOf, newPlace } from './place.ts';

const parts = ['log', 'bodies', 'archive.json'] as const;
const steps = ['waiting', 'half', 'moved'] as const;
type Step = (typeof steps)[number];
type State = readonly [log: Step, bodies: Step, description: Step, seals: 'waiting' | 'moved'];

/** A finished archive of three logs, of which the second has seals. */
function makeFinished(): string {
  const maker = new ArchiveMaker(newPlace()).begin().commit().succeed(1);
  maker.begin();
  maker.receive('a letter');
  maker.commit();
  maker.seal([]);
  maker.commit().succeed(2);
  maker.begin().add(claimKind, maker.claim());
  return maker.commit().folder;
}

const finished = makeFinished();
/** The checkpoint that the second log ended with, and that anybody may have kept. */
const kept = readFileSync(join(finished, 'past/2/log/checkpoint'), 'utf8');

/** Takes the renames back that had not been made in this state. */
function leftIn(state: State, ready = '2'): string {
  const folder = copyOf(finished);
  const move = (from: string, to: string) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
  };
  mkdirSync(join(folder, '.continue'));
  writeFileSync(join(folder, '.continue/ready'), ready);
  parts.forEach((part, i) => {
    if (state[i] !== 'moved') move(part, `.continue/${part}`);
    if (state[i] === 'waiting') move(`past/2/${part}`, part);
  });
  if (state[3] === 'waiting') move('past/2/seals', 'seals');
  return folder;
}

const states: readonly State[] = steps.flatMap((log) =>
  steps.flatMap((bodies) =>
    steps.flatMap((description) =>
      (['waiting', 'moved'] as const).map((seals): State => [log, bodies, description, seals]),
    ),
  ),
);
const half: State = ['moved', 'half', 'waiting', 'moved'];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function notesAndFindings(folder: string) {
  const { findings, notes } = await check(folder);
  return { findings: codesOf(findings), notes: codesOf(notes) };
}

describe('a continue that was cut short', () => {
  it('is said to be unfinished and is no damage, however far it came', async () => {
    assert.equal(states.length, 54);
    for (const state of states) {
      const folder = leftIn(state);
      const expected = { findings: [], notes: ['A-106'] };
      assert.deepEqual(await notesAndFindings(folder), expected, state.join(' '));
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves the archive as it was as long as nothing was moved', async () => {
    const folder = leftIn(['waiting', 'waiting', 'waiting', 'waiting']);
    rmSync(join(folder, 'past/2'), { recursive: true });
    assert.deepEqual(await notesAndFindings(folder), { findings: [], notes: ['A-102'] });
    rmSync(join(folder, '.continue/ready'));
    assert.deepEqual(await notesAndFindings(folder), { findings: [], notes: ['A-102'] });
  });

  it('is checked as it will lie when it is finished, with what is known from outside', async () => {
    const report = await check(leftIn(half), { since: [kept] });
    assert.deepEqual(report.findings, []);
    assert.ok(codesOf(report.knownFromOutside).includes('A-112'));
    assert.deepEqual(report.counts, (await check(finished)).counts);
  });

  it('explains nothing without its note, or with another number', async () => {
    for (const ready of ['', '1', '3', '02', '2\n', 'x']) {
      const { findings, notes } = await notesAndFindings(leftIn(half, ready));
      assert.notDeepEqual(findings, [], JSON.stringify(ready));
      assert.ok(!notes.includes('A-106'));
    }
  });

  it('explains nothing where a part is missing, is there twice, or is of another kind', async () => {
    const spoil: readonly ((folder: string) => void)[] = [
      (folder) => rmSync(join(folder, '.continue/bodies'), { recursive: true }),
      (folder) => rmSync(join(folder, 'past/2/log'), { recursive: true }),
      (folder) => mkdirSync(join(folder, 'bodies')),
      (folder) => mkdirSync(join(folder, 'seals')),
      (folder) => {
        rmSync(join(folder, '.continue/bodies'), { recursive: true });
        writeFileSync(join(folder, '.continue/bodies'), '');
      },
      (folder) => rmSync(join(folder, 'past/1'), { recursive: true }),
    ];
    for (const [i, act] of spoil.entries()) {
      const folder = leftIn(half);
      act(folder);
      const { findings, notes } = await notesAndFindings(folder);
      assert.notDeepEqual(findings, [], `case ${i}`);
      assert.ok(!notes.includes('A-106'), `case ${i}`);
    }
  });

  it('does not hide a stray file, nor a byte that was changed anywhere', async () => {
    const stray = leftIn(half);
    writeFileSync(join(stray, '.continue/else'), 'x');
    assert.deepEqual((await notesAndFindings(stray)).findings, ['A-001']);
    for (const state of [half, ['waiting', 'half', 'moved', 'waiting']] as const) {
      const folder = leftIn(state);
      for (const path of filesIn(folder)) {
        const bytes = readFileSync(path);
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
        writeFileSync(path, changed);
        assert.notDeepEqual((await notesAndFindings(folder)).findings, [], path);
        writeFileSync(path, bytes);
      }
      assert.deepEqual((await notesAndFindings(folder)).findings, []);
    }
  });
});
