import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ValueOf } from '../../src/format/kind.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { digestOfDump } from '../../src/register/export/dump.ts';
import type { Level } from '../../src/register/level.ts';
import { listActivity } from '../../src/register/query/activity.ts';
import { listAlike } from '../../src/register/query/alike.ts';
import { listDependents } from '../../src/register/query/dependents.ts';
import {
  countParagraphs,
  findText,
  listParagraphs,
  listUnread,
} from '../../src/register/query/texts.ts';
import { entries, viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

type Text = ValueOf<typeof textKind>;

function textOf(log: MemoryLog, item: string, texts: readonly string[], rest: Partial<Text> = {}) {
  let start = 0;
  const paragraph = texts.map((text) => {
    const placed = { page: '1', text, start };
    start += text.length + 1;
    return placed;
  });
  return log.add(textKind, {
    at: '2026-01-31T09:30:00Z',
    by: log.by,
    item,
    machine: { tool: 'a tool', version: '1', parameters: '' },
    quality: 'exact',
    language: 'en',
    pages: 1,
    part: 1,
    parts: 1,
    first: 0,
    paragraphCount: paragraph.length,
    paragraph,
    ...rest,
  });
}

const levels: readonly Level[] = ['public', 'team', 'protected'];

onBoth('texts of items', (places) => {
  test('what happened names the item that a text was taken out of', async () => {
    const log = new MemoryLog();
    textOf(log, log.item('letter.txt'), ['words of a letter']);
    const view = viewOf(await places.open(log), 'team');
    const told = async () => (await listActivity(view)).rows[0];
    assert.deepEqual(
      [(await told())?.kind, (await told())?.what?.en],
      ['gavah.text/1', 'letter.txt'],
    );
  });

  test('a text is seen by those who see its item, and where that is not known by those who see all', async () => {
    const log = new MemoryLog();
    const ids = levels.map((visibility) => {
      const item = log.item(`${visibility}.txt`, { visibility });
      return { item, text: textOf(log, item, [`words of ${visibility}`]) };
    });
    const lost = textOf(log, 'ab'.repeat(32), ['words of nothing']);
    const register = await places.open(log);
    for (const [i, level] of levels.entries()) {
      const view = viewOf(register, level);
      const seen = await entries(view).select('entry.id').execute();
      const texts = [...ids.map(({ text }) => text), lost];
      const expected = level === 'protected' ? texts : ids.slice(0, i + 1).map(({ text }) => text);
      assert.deepEqual(
        texts.filter((id) => seen.some((entry) => entry.id === id)),
        expected,
        level,
      );
      const found = await Promise.all(ids.map(({ item }) => findText(view, item)));
      assert.deepEqual(
        found.map((text) => text !== undefined),
        levels.map((_, j) => j <= i),
        level,
      );
    }
  });

  test('of several texts the last counts, over all its parts', async () => {
    const log = new MemoryLog();
    const item = log.item('long.pdf');
    textOf(log, item, ['an earlier reading']);
    textOf(log, item, ['one', 'two'], { parts: 2 });
    textOf(log, item, ['three'], { part: 2, parts: 2, first: 2 });
    const other = log.item('other.pdf');
    const view = viewOf(await places.open(log), 'team');
    const text = await findText(view, item);
    assert.ok(text !== undefined);
    const paragraphs = await listParagraphs(view, text, { from: 1, limit: 10 });
    assert.deepEqual(
      paragraphs.map((each) => [each.number, each.text]),
      [
        [1, 'two'],
        [2, 'three'],
      ],
    );
    assert.equal(await countParagraphs(view, text), 3);
    assert.deepEqual(
      (await listUnread(view)).map(({ id }) => id),
      [other],
    );
  });

  test('closed paragraphs leave the others where they were', async () => {
    const log = new MemoryLog();
    const item = log.item('opened.txt');
    const id = textOf(log, item, ['one', 'two', 'three']);
    log.close(id, ['machine']);
    const view = viewOf(await places.open(log), 'protected');
    const text = await findText(view, item);
    assert.deepEqual([text?.tool, text?.quality], [null, 'exact']);
    log.close(id, ['paragraph']);
    const erased = viewOf(await places.open(log), 'protected');
    const left = await findText(erased, item);
    assert.ok(left !== undefined);
    assert.equal(await countParagraphs(erased, left), 0);
  });

  test('an item cannot be erased without its texts', async () => {
    const log = new MemoryLog();
    const item = log.item('gone.txt');
    const text = textOf(log, item, ['its words']);
    const { database } = await places.open(log);
    assert.deepEqual(
      (await listDependents(database, item)).map(({ id, why }) => [id, why]),
      [[text, 'text-of-item']],
    );
  });

  test('folded in one go or entry by entry, the register is the same', async () => {
    const log = new MemoryLog();
    const item = log.item('secret.txt', { visibility: 'protected' });
    textOf(log, item, ['one', 'two']);
    const whole = await places.open(log);
    const bySteps = await places.open(log, { batchEntries: 1 });
    assert.equal(await digestOfDump(bySteps.database), await digestOfDump(whole.database));
    const grown = new MemoryLog();
    Object.assign(grown, { all: [...log.all] });
    grown.shownSize = 3;
    const register = await places.open(grown);
    grown.shownSize = undefined;
    await register.catchUp();
    assert.equal(await digestOfDump(register.database), await digestOfDump(whole.database));
  });

  test('items of much the same text are told of, where both are seen', async () => {
    const said = (from: number, count: number) =>
      Array.from(
        { length: count },
        (_, i) => `He said that thing ${from + i} was so in the valley.`,
      );
    const log = new MemoryLog();
    const own = log.item('own.txt');
    textOf(log, own, said(0, 20));
    const later = log.item('later.txt');
    textOf(log, later, said(0, 4));
    textOf(log, later, [...said(0, 18), ...said(900, 2)]);
    const hidden = log.item('hidden.txt', { visibility: 'protected' });
    textOf(log, hidden, said(0, 19));
    textOf(log, log.item('other.txt'), said(300, 20));
    textOf(log, log.item('short.txt'), ['He said so.']);
    const register = await places.open(log);
    const alike = async (level: Level, item: string) => {
      const found = await listAlike(viewOf(register, level), item);
      return found.map(({ item: { name }, percent }) => [name, percent]);
    };
    assert.deepEqual(await alike('protected', own), [
      ['hidden.txt', 95],
      ['later.txt', 83],
    ]);
    assert.deepEqual(await alike('team', own), [['later.txt', 83]]);
    assert.deepEqual(await alike('team', later), [['own.txt', 83]]);
    assert.deepEqual(await alike('team', hidden), []);
  });
});
