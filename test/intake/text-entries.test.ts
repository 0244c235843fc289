import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../src/base/failure.ts';
import { closeBody, openFields, parseBody, rootOfBody } from '../../src/format/body.ts';
import { parseFields, type ValueOf } from '../../src/format/kind.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { logReadItems, readItems, type TextSource } from '../../src/intake/text/extract-items.ts';
import type { Extraction } from '../../src/intake/text/extraction.ts';
import { placeParagraphs, prepareTexts } from '../../src/intake/text/text-entries.ts';
import { Archive } from '../../src/log/archive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { Session } from '../../src/log/session.ts';
import { createMemoryVault } from '../../src/vault/memory.ts';

const root = mkdtempSync(join(tmpdir(), 'gavah-text-'));
const around = {
  home: new Home(join(root, 'home')),
  clock: () => Date.parse('2026-01-31T09:30:00Z'),
  random: (count: number) => new Uint8Array(count).fill(7),
};
let session: Session;

before(async () => {
  const folder = join(root, 'archive');
  const actor = { name: 'Recorder Invented', role: null };
  await createArchive(folder, { ...around, name: 'Invented', actor });
  session = await Session.open(folder, around);
});
after(() => {
  session.close();
  rmSync(root, { recursive: true });
});

const item = 'ab'.repeat(32);

function extraction(texts: readonly string[]): Extraction {
  return {
    machine: { tool: 'a tool', version: '1', parameters: '' },
    quality: 'exact',
    pages: null,
    paragraphs: texts.map((text) => ({ page: null, text })),
    sheets: [],
  };
}

function valuesOf(texts: readonly string[]): ValueOf<typeof textKind>[] {
  return prepareTexts(session, item, extraction(texts)).map(({ line }) => {
    const body = parseBody(line);
    assert.ok(body.form === 'whole');
    return parseFields(textKind, body.fields);
  });
}

test('every paragraph begins where the text of the item says', () => {
  const some = fc.string({ unit: 'binary', minLength: 1, maxLength: 20_000 });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (texts) => {
      const placed = placeParagraphs(texts.map((text) => ({ page: null, text })));
      const whole = placed.map(({ text }) => text).join('\n');
      for (const { text, start } of placed) {
        assert.ok(whole.startsWith(text, start));
        assert.ok(text.length > 0 && text.length <= 8192 && text.isWellFormed());
      }
    }),
    { numRuns: 40 },
  );
});

test('a long paragraph is cut at white space, which the cut takes up', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
  const placed = placeParagraphs([{ page: '4', text: words }]);
  assert.ok(placed.length > 2);
  assert.equal(placed.map(({ text }) => text).join(' '), words);
  const one = placeParagraphs([{ page: null, text: '😀'.repeat(5000) }]);
  assert.ok(one.every(({ text }) => text.isWellFormed()));
  assert.equal(one.map(({ text }) => text).join(''), '😀'.repeat(5000));
});

test('a text too large for one entry is in several, one after the other', () => {
  const many = valuesOf(Array.from({ length: 20_000 }, (_, i) => `line ${i}`));
  assert.deepEqual(
    many.map(({ part, parts, first, paragraphCount }) => [part, parts, first, paragraphCount]),
    [
      [1, 2, 0, 16_000],
      [2, 2, 16_000, 4_000],
    ],
  );
  const large = valuesOf(Array.from({ length: 700 }, () => 'ن'.repeat(8000)));
  assert.ok(large.length > 1);
  assert.equal(
    large.reduce((sum, { paragraphCount }) => sum + paragraphCount, 0),
    700,
  );
});

test('a paragraph of control characters still fits in its field', () => {
  assert.equal(valuesOf(['\u0001'.repeat(8192)]).length, 1);
});

test('that nothing was found is recorded', () => {
  assert.deepEqual(
    valuesOf([]).map(({ part, parts, paragraphCount, language }) => [
      part,
      parts,
      paragraphCount,
      language,
    ]),
    [[1, 1, 0, null]],
  );
});

test('one paragraph can be opened by itself, with its place', () => {
  const [{ line } = { line: '' }] = prepareTexts(
    session,
    item,
    extraction(['one', 'two', 'three']),
  );
  const whole = parseBody(line);
  const opened = closeBody(whole, (position) => position === textKind.fields.length + 1);
  assert.deepEqual(rootOfBody(opened), rootOfBody(whole));
  const shown = openFields(opened).flatMap((field) => (field === undefined ? [] : [field]));
  assert.deepEqual(shown, [
    ['kind', 'gavah.text/1'],
    ['paragraph', { page: null, text: 'two', start: 4 }],
  ]);
});

test('an item that cannot be read costs the others nothing, and is told with its reason', async () => {
  const vault = createMemoryVault();
  const [stored] = await vault.put([{ kind: 'bytes', bytes: Buffer.from('words') }]);
  assert.ok(stored !== undefined && !(stored instanceof Failure));
  const common = { id: item, visibility: 'team', stored: stored.digest } as const;
  const items: TextSource[] = [
    { ...common, name: 'movie.mp4', mediaType: 'video/mp4' },
    { ...common, name: 'lost.txt', mediaType: 'text/plain', stored: 'cd'.repeat(32) },
    { ...common, name: 'words.txt', mediaType: 'text/plain' },
  ];
  const told = [];
  for await (const group of readItems(vault, items)) {
    told.push(...(await logReadItems({ session, vault }, group)));
  }
  assert.deepEqual(
    told.map((line) => {
      if (line.kind === 'sketched') return line.picture.sketch;
      return line.kind === 'extracted' ? line.paragraphs : line.failure.code;
    }),
    ['X-001', 'V-021', 1],
  );
});

test('a list asked for by name becomes an item derived from it, and no text', async () => {
  const vault = createMemoryVault();
  const [stored] = await vault.put([{ kind: 'bytes', bytes: Buffer.from('id;name\n1;Sohrab\n') }]);
  assert.ok(stored !== undefined && !(stored instanceof Failure));
  const list: TextSource = {
    ...{ id: item, visibility: 'protected', stored: stored.digest },
    ...{ name: 'people.csv', mediaType: 'text/csv' },
  };
  const before = await new Archive(join(root, 'archive')).size();
  for await (const group of readItems(vault, [list])) {
    const [line] = await logReadItems({ session, vault }, group);
    assert.ok(line?.kind === 'extracted');
    assert.deepEqual([line.paragraphs, line.sheets], [0, 1]);
  }
  assert.equal(await new Archive(join(root, 'archive')).size(), before + 1);
});
