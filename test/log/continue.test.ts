// A `continue` that ends between any two of its steps: what it leaves verifies, and
// the next start finishes it or takes it back.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Archive } from '../../src/log/archive.ts';
import { Session } from '../../src/log/session.ts';
import { takeArchive } from '../../src/log/take-archive.ts';
import { verifyArchive } from '../../src/verify/verify.ts';
import {
  around,
  changes,
  copyPlace,
  makePlace,
  type Place,
  removePlace,
} from '../faults/archive.ts';

let base: Place;
before(async () => {
  base = await makePlace();
  // So that there are seals to be moved.
  await changes.seal(
    base,
    () => {},
    () => {},
  );
});
after(() => removePlace(base));

/** Continues a copy up to a step and no further. @returns the name of the step. */
async function cutAt(place: Place, step: number): Promise<string | undefined> {
  let [left, name]: [number, string | undefined] = [step, undefined];
  const onStep = (reached: string) => {
    left -= 1;
    if (left >= 0) return;
    name = reached;
    throw new Error('cut short here');
  };
  await changes.continue(place, onStep, () => {}).catch(() => {});
  return name;
}

async function notesOf(place: Place): Promise<string[]> {
  const { findings, notes } = await verifyArchive({ folder: place.folder, threads: 0 });
  assert.deepEqual(findings, []);
  return notes.map(({ code }) => code);
}

describe('a continue that ends between two of its steps', () => {
  it('verifies as it stands, and is finished or undone by the next start', async () => {
    const said = new Map<string, string[]>();
    for (let step = 0; ; step += 1) {
      const place = copyPlace(base);
      const name = await cutAt(place, step);
      said.set(`${step} ${name}`, await notesOf(place));
      const hadSuccessor = existsSync(join(place.folder, '.continue/ready'));
      takeArchive(place.folder).release();
      assert.deepEqual(await notesOf(place), [], `${step} ${name}`);
      assert.ok(!existsSync(join(place.folder, '.continue')));
      if (hadSuccessor || name === undefined) {
        assert.equal(new Archive(place.folder).past.length, 1);
        const session = await Session.open(place.folder, around(place, undefined, 'other-home'));
        session.close();
      } else assert.equal(new Archive(place.folder).past.length, 0);
      removePlace(place);
      if (name === undefined) break;
    }
    const codes = new Set([...said.values()].flat());
    assert.deepEqual([...codes].sort(), ['A-102', 'A-106']);
    // Each part has two renames, and the step before the first of them has moved the seals.
    assert.equal([...said.values()].filter((notes) => notes.includes('A-106')).length, 7);
  });
});
