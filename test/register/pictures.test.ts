import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ValueOf } from '../../src/format/kind.ts';
import { pictureKind } from '../../src/format/kinds/picture.ts';
import { digestOfDump } from '../../src/register/export/dump.ts';
import type { Level } from '../../src/register/level.ts';
import { listActivity } from '../../src/register/query/activity.ts';
import { findPicture } from '../../src/register/query/alike-pictures.ts';
import { listDependents } from '../../src/register/query/dependents.ts';
import { listUnsketched } from '../../src/register/query/texts.ts';
import { entries, viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

type Picture = ValueOf<typeof pictureKind>;

const sketch = '5a'.repeat(32);

/** The sketch with so many bits turned over, from the end. */
function turned(bits: number): string {
  const bytes = Buffer.from(sketch, 'hex');
  for (let bit = 0; bit < bits; bit += 1) {
    // One after the other in words far apart, so that none has them all.
    const place = (bit % 16) * 16 + Math.floor(bit / 16);
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
  }
  return bytes.toString('hex');
}

function pictureOf(log: MemoryLog, item: string, rest: Partial<Picture> = {}): string {
  return log.add(pictureKind, {
    at: '2026-01-31T09:30:00Z',
    by: log.by,
    item,
    machine: { tool: 'a tool', version: '1', parameters: '' },
    width: 640,
    height: 480,
    pixels: null,
    sketch: null,
    inner: null,
    ...rest,
  });
}

/** A picture of this name and what was worked out of it. */
function add(log: MemoryLog, name: string, rest: Partial<Picture>, visibility: Level = 'team') {
  const item = log.item(name, { visibility, mediaType: 'image/jpeg' });
  pictureOf(log, item, rest);
  return item;
}

onBoth('pictures of items', (places) => {
  test('items whose pictures are much the same are told of, nearest first', async () => {
    const log = new MemoryLog();
    const own = add(log, 'own.jpg', { sketch, pixels: 'ab'.repeat(32) });
    add(log, 'far.jpg', { sketch: turned(48) });
    add(log, 'near.jpg', { sketch: turned(47) });
    add(log, 'nearer.jpg', { sketch: turned(3) });
    add(log, 'framed.jpg', { sketch: turned(120), inner: turned(9) });
    add(log, 'stripped.jpg', { sketch, pixels: 'ab'.repeat(32) });
    add(log, 'plain.png', { pixels: 'cd'.repeat(32) });
    log.item('letter.txt');
    const register = await places.open(log);
    const found = await findPicture(viewOf(register, 'team'), own);
    assert.deepEqual(
      found?.alike.map(({ item, bits, isSamePixels }) => [item.name, bits, isSamePixels]),
      [
        ['stripped.jpg', 0, true],
        ['nearer.jpg', 3, false],
        ['framed.jpg', 9, false],
        ['near.jpg', 47, false],
      ],
    );
    assert.deepEqual([found?.width, found?.height, found?.isSketched], [640, 480, true]);
  });

  test('a picture too plain for a sketch is like no other, but for the same pixels', async () => {
    const log = new MemoryLog();
    const pixels = 'cd'.repeat(32);
    const blank = add(log, 'blank.png', { pixels });
    add(log, 'again.png', { pixels });
    add(log, 'other.png', { pixels: 'ef'.repeat(32) });
    add(log, 'large.png', {});
    const view = viewOf(await places.open(log), 'team');
    const found = await findPicture(view, blank);
    assert.equal(found?.isSketched, false);
    assert.deepEqual(
      found.alike.map(({ item, bits, isSamePixels }) => [item.name, bits, isSamePixels]),
      [['again.png', null, true]],
    );
  });

  test('nobody learns of pictures of items that they may not see', async () => {
    const log = new MemoryLog();
    const levels: readonly Level[] = ['public', 'team', 'protected'];
    const ids = levels.map((level) => add(log, `${level}.jpg`, { sketch }, level));
    const lost = pictureOf(log, 'ab'.repeat(32), { sketch });
    const register = await places.open(log);
    for (const [i, level] of levels.entries()) {
      const view = viewOf(register, level);
      for (const [j, id] of ids.entries()) {
        const found = await findPicture(view, id);
        assert.deepEqual(
          found?.alike.map(({ item }) => item.name),
          j > i
            ? undefined
            : levels
                .slice(0, i + 1)
                .filter((_, k) => k !== j)
                .map((seen) => `${seen}.jpg`),
          `${level} asks for ${levels[j]}`,
        );
      }
      const seen = await entries(view).select('entry.id').where('entry.id', '=', lost).execute();
      assert.equal(seen.length, level === 'protected' ? 1 : 0);
    }
  });

  test('of several sketches of an item the last counts', async () => {
    const log = new MemoryLog();
    const own = add(log, 'own.jpg', { sketch });
    const other = add(log, 'other.jpg', { sketch: turned(2) });
    pictureOf(log, other, { sketch: turned(100), width: 10 });
    const view = viewOf(await places.open(log), 'team');
    assert.deepEqual((await findPicture(view, own))?.alike, []);
    assert.equal((await findPicture(view, other))?.width, 10);
  });

  test('what was not sketched yet waits, and what happened names the item', async () => {
    const log = new MemoryLog();
    const waiting = log.item('waiting.jpg', { mediaType: 'image/jpeg' });
    log.item('copy.jpg', { mediaType: 'image/jpeg', duplicateOf: waiting });
    add(log, 'done.jpg', { sketch });
    const view = viewOf(await places.open(log), 'team');
    assert.deepEqual(
      (await listUnsketched(view)).map(({ id }) => id),
      [waiting],
    );
    const [told] = (await listActivity(view)).rows;
    assert.deepEqual([told?.kind, told?.what?.en], ['gavah.picture/1', 'done.jpg']);
    assert.equal(await findPicture(view, waiting), null);
  });

  test('closed fields leave what is open, and an item is not erased without its sketch', async () => {
    const log = new MemoryLog();
    const item = log.item('own.jpg');
    const id = pictureOf(log, item, { sketch, inner: turned(5) });
    add(log, 'other.jpg', { sketch: turned(1) });
    const { database } = await places.open(log);
    assert.deepEqual(
      (await listDependents(database, item)).map((each) => [each.id, each.why]),
      [[id, 'sketch-of-item']],
    );
    log.close(id, ['sketch', 'machine', 'width']);
    const view = viewOf(await places.open(log), 'team');
    const found = await findPicture(view, item);
    // It is not said to be plain: what its sketch was is no longer known.
    assert.deepEqual([found?.width, found?.isSketched], [null, true]);
    assert.deepEqual(
      found?.alike.map(({ bits }) => bits),
      [4],
    );
  });

  test('folded in one go or entry by entry, the register is the same', async () => {
    const log = new MemoryLog();
    add(log, 'hidden.jpg', { sketch, inner: turned(7), pixels: 'ab'.repeat(32) }, 'protected');
    add(log, 'plain.jpg', {});
    const whole = await places.open(log);
    const bySteps = await places.open(log, { batchEntries: 1 });
    assert.equal(await digestOfDump(bySteps.database), await digestOfDump(whole.database));
  });
});
