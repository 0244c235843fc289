import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isBodyOf } from '../../src/format/body.ts';
import { resumeErase } from '../../src/intake/erase.ts';
import { Archive } from '../../src/log/archive.ts';
import { Session } from '../../src/log/session.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { verifyArchive } from '../../src/verify/verify.ts';
import {
  around,
  type ChangeName,
  changes,
  copyPlace,
  makePlace,
  type Place,
  removePlace,
} from './archive.ts';

let base: Place;
before(async () => {
  base = await makePlace();
});
after(() => removePlace(base));

type Run = { readonly killed: boolean; readonly acknowledged: readonly string[] };

function runChild(place: Place, change: ChangeName, step: number): Run {
  const child = join(import.meta.dirname, 'child.ts');
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [child, place.root, change, String(step)],
    { encoding: 'utf8' },
  );
  assert.ok(signal === 'SIGKILL' || status === 0, stderr);
  return { killed: signal === 'SIGKILL', acknowledged: stdout.split('\n').filter(Boolean) };
}

/** Ids in the log, every body checked against its root. */
async function idsIn(place: Place): Promise<Set<string>> {
  const archive = new Archive(place.folder);
  const ids = new Set<string>();
  for await (const { id, body } of archive.entries(0, await archive.size())) {
    assert.ok(isBodyOf(body, Buffer.from(id, 'hex')), `body of ${id}`);
    ids.add(id);
  }
  return ids;
}

async function requireClean(place: Place, when: string): Promise<void> {
  const report = await verifyArchive({ folder: place.folder });
  assert.deepEqual(report.findings, [], when);
}

/** Opens the archive as the next command would, which finishes or undoes what was cut short. */
async function openAgain(place: Place, change: ChangeName): Promise<void> {
  const home = change === 'continue' ? 'other-home' : 'home';
  try {
    const session = await Session.open(
      place.folder,
      around(place, () => {}, home),
    );
    const vault = openLocalVault(join(place.folder, 'objects'), { threads: 0 });
    await resumeErase(session, vault);
    await vault.close();
    session.close();
  } catch (error) {
    // A successor that never came about leaves the other machine without a key, as it was.
    if (change !== 'continue') throw error;
  }
}

const every = 9;
const day = Math.floor(Date.now() / 86_400_000);

/** Fewer steps without SLOW=1: every step of the first few, then some of the rest, others each day. */
function isChosen(step: number): boolean {
  return process.env.SLOW !== undefined || step < 6 || step % every === day % every;
}

const names: readonly ChangeName[] = ['append', 'receive', 'seal', 'erase', 'continue'];
for (const change of names) {
  test(`kill -9 at any step of ${change} loses nothing acknowledged and leaves nothing half-written`, async () => {
    const before = await idsIn(base);
    for (let step = 0; ; step += 1) {
      if (!isChosen(step)) continue;
      const place = copyPlace(base);
      const { killed, acknowledged } = runChild(place, change, step);
      await requireClean(place, `${change}, killed at step ${step}, before it is opened`);
      await openAgain(place, change);
      await requireClean(place, `${change}, killed at step ${step}, after it was opened`);
      const ids = await idsIn(place);
      for (const id of [...before, ...acknowledged])
        assert.ok(ids.has(id), `${id} at step ${step}`);
      await changes
        .append(
          place,
          () => {},
          () => {},
        )
        .catch((error) => {
          if (change !== 'continue') throw error;
        });
      removePlace(place);
      if (!killed) break;
    }
  });
}
