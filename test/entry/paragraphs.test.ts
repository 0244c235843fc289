// A testimony whose paragraphs open one by one: what is chosen is open, and nothing
// of the rest can be learned from what is given away.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import fc from 'fast-check';
import { equalBytes, writeHex } from '../../src/base/bytes.ts';
import {
  type Body,
  closeBody,
  openFields,
  parseBody,
  rootOfBody,
  writeBody,
} from '../../src/format/body.ts';
import { hashLeaf } from '../../src/format/entry.ts';
import { type Field, saltsOf, writeField } from '../../src/format/field.ts';
import { type ValueOf, writeFields } from '../../src/format/kind.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { choosePositions, repetitionOf } from '../../src/format/opening.ts';
import { Archive } from '../../src/log/archive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { proveEntry } from '../../src/log/prove.ts';
import { closeFields } from '../../src/log/rewrite.ts';
import { Session } from '../../src/log/session.ts';
import { writeReport } from '../../src/verify/report.ts';
import { verifyProof } from '../../src/verify/verify.ts';
import { fieldsOpened } from './opened.ts';

type Text = ValueOf<typeof textKind>;
const at = '2026-01-02T03:04:05Z';
/** How many fields stand before the first paragraph, `kind` included. */
const before1 = textKind.fields.length;

function textOf(paragraphs: readonly string[], by = 'a1'.repeat(32)): Text {
  let start = 0;
  const paragraph = paragraphs.map((text) => {
    const placed = { page: null, text, start };
    start += text.length + 1;
    return placed;
  });
  return {
    at,
    by,
    item: 'b2'.repeat(32),
    machine: { tool: 'invented', version: '1', parameters: '' },
    quality: 'exact',
    language: 'en',
    pages: null,
    part: 1,
    parts: 1,
    first: 0,
    paragraphCount: paragraph.length,
    paragraph,
  };
}

const bodyOf = (paragraphs: readonly string[], seed: Uint8Array): Body & { form: 'whole' } => ({
  form: 'whole',
  seed,
  fields: writeFields(textKind, textOf(paragraphs)),
  signature: null,
});

/** What leaves: the opening, as it is written and read again. */
function openingOf(body: Body, choices: readonly string[]): Body {
  const chosen = choosePositions(body, choices);
  return parseBody(writeBody(closeBody(body, (position) => chosen.has(position))));
}

const openAt = (body: Body): number[] =>
  openFields(body).flatMap((field, position) => (field === undefined ? [] : position));

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const names = textKind.fields.slice(0, -1);

test('an opening opens exactly the chosen fields and paragraphs, and nothing else', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 40,
  });
  const numbers = fc.array(fc.nat({ max: 39 }), { maxLength: 6 });
  const property = fc.property(
    texts,
    seeds,
    numbers,
    fc.subarray(names),
    (all, seed, some, named) => {
      const body = bodyOf(all, seed);
      const chosen = some.map((n) => (n % all.length) + 1);
      const opening = openingOf(body, [...named, ...chosen.map((n) => `paragraph:${n}`)]);
      const expected = new Set([
        0,
        ...named.map((name) => textKind.fields.indexOf(name) + 1),
        ...chosen.map((n) => before1 - 1 + n),
      ]);
      assert.deepEqual(
        openAt(opening),
        [...expected].sort((a, b) => a - b),
      );
      assert.deepEqual(writeHex(rootOfBody(opening)), writeHex(rootOfBody(body)));
      // Neither the words of a closed paragraph nor the salt or seed that would confirm them are in it.
      const line = writeBody(opening);
      const salts = saltsOf(seed, 64);
      body.fields.forEach((field, position) => {
        if (expected.has(position)) return;
        const salt = salts.subarray(16 * position, 16 * position + 16);
        assert.ok(!line.includes(Buffer.from(salt).toString('base64')));
        assert.ok(!line.includes(`${JSON.stringify(field).slice(0, -1)}]`));
      });
      assert.ok(!line.includes('"seed":') && writeBody(body).includes('"seed":'));
    },
  );
  fc.assert(property, { numRuns: 60 });
});

test('a range opens what its numbers open one by one', () => {
  const body = bodyOf(['a', 'b', 'c', 'd', 'e'], randomBytes(32));
  const one = writeBody(openingOf(body, ['paragraph:2-4']));
  assert.equal(one, writeBody(openingOf(body, ['paragraph:4', 'paragraph:2', 'paragraph:3'])));
  assert.equal(
    writeBody(openingOf(body, ['paragraph'])),
    writeBody(openingOf(body, ['paragraph:1-5'])),
  );
});

test('a number that no paragraph has is refused, and so is another spelling', () => {
  const body = bodyOf(['a', 'b', 'c'], randomBytes(32));
  const wrong = ['0', '4', '3-4', '2-1', '01', '-1', '', 'x', '1,2', '1-', '99999999', '1\n', '۲'];
  for (const numbers of wrong) {
    assert.throws(
      () => choosePositions(body, [`paragraph:${numbers}`]),
      { code: 'E-016' },
      numbers,
    );
  }
  for (const name of ['item:1', 'paragraphs:1', 'paragraphCount:1', 'kind:0', '']) {
    assert.throws(() => choosePositions(body, [name]), { code: 'E-014' }, name);
  }
  const none = bodyOf([], randomBytes(32));
  assert.throws(() => choosePositions(none, ['paragraph:1']), { code: 'E-016' });
  // Of an opening, too: as far as it says how many there are.
  const known = openingOf(body, ['paragraphCount', 'paragraph:1']);
  assert.throws(() => choosePositions(known, ['paragraph:4']), { code: 'E-016' });
  assert.throws(() => choosePositions(known, ['paragraph:2']), { code: 'E-015' });
  assert.throws(() => choosePositions(openingOf(body, []), ['paragraph:4']), { code: 'E-015' });
});

test('a closed paragraph of one word cannot be guessed from the opening, and could be with the seed', () => {
  const guesses = ['yes', 'no', 'I do not know', 'بله', 'نه'];
  const seed = randomBytes(32);
  const body = bodyOf(['Did you see him there?', 'no', 'Thank you.', 'yes'], seed);
  const opening = openingOf(body, ['paragraphCount', 'paragraph:1', 'paragraph:3']);
  assert.ok(opening.form === 'partial');
  const closed = opening.leaves.filter((leaf) => leaf instanceof Uint8Array);
  const value = (text: string, start: number): Field => ['paragraph', { page: null, start, text }];
  const found = (salts: readonly Uint8Array[]) =>
    guesses.flatMap((text) =>
      // Where the closed one begins is known: its neighbours say so.
      [23, 37].flatMap((start) => {
        const bytes = writeField(value(text, start));
        const hashes = salts.map((salt) => hashLeaf(salt, bytes));
        return closed.some((leaf) => hashes.some((hash) => equalBytes(hash, leaf))) ? [text] : [];
      }),
    );
  // All that the receiver has: the salts of what is open, the hashes of what is closed.
  const shown = opening.leaves.flatMap((leaf) => (leaf instanceof Uint8Array ? [] : [leaf.salt]));
  const halves = closed.flatMap((leaf) => [leaf.subarray(0, 16), leaf.subarray(16)]);
  const constant = [0, 255].map((byte) => new Uint8Array(16).fill(byte));
  const seedsOfShown = shown
    .map((salt) => saltsOf(Buffer.concat([salt, salt]), 16))
    .flatMap(halved);
  assert.deepEqual(found([...shown, ...halves, ...constant, ...seedsOfShown]), []);
  assert.deepEqual(found(halved(saltsOf(seed, 16))), ['yes', 'no'], 'the search would find them');
});

function halved(salts: Uint8Array): Uint8Array[] {
  return Array.from({ length: salts.length / 16 }, (_, i) => salts.subarray(16 * i, 16 * i + 16));
}

test('two openings of one text, put together, show what each shows and no more', () => {
  const body = bodyOf(['a', 'b', 'c', 'd'], randomBytes(32));
  const [one, two] = [openingOf(body, ['paragraph:1']), openingOf(body, ['paragraph:4'])];
  assert.ok(one.form === 'partial' && two.form === 'partial');
  const leaves = one.leaves.map((leaf, i) => {
    const other = two.leaves[i];
    return leaf instanceof Uint8Array && other !== undefined ? other : leaf;
  });
  const both: Body = { ...one, leaves };
  assert.equal(writeBody(both), writeBody(openingOf(body, ['paragraph:1', 'paragraph:4'])));
  assert.deepEqual(repetitionOf(both), { name: 'paragraph', open: [1, 4], count: null });
});

const root = mkdtempSync(join(tmpdir(), 'gavah-paragraphs-'));
const folder = join(root, 'archive');
const around = {
  home: new Home(join(root, 'home')),
  clock: () => Date.UTC(2026, 0, 2),
  random: (count: number) => randomBytes(count),
};
const place = { position: 0, key: '' };

async function reportOn(open: readonly string[], language: 'en' | 'fa' = 'en') {
  const proof = await proveEntry(new Archive(folder), place.position, open);
  const report = verifyProof({ proof, keys: [place.key] });
  assert.equal(report.verdict, 'clean');
  return { report, proof, text: writeReport(report, language) };
}

describe('a proof of a text', () => {
  before(async () => {
    const actor = { name: 'Recorder One', role: null };
    await createArchive(folder, { ...around, name: 'Invented archive', actor });
    const session = await Session.open(folder, around);
    place.position = await session.archive.size();
    place.key = session.archive.current.meta.vkey;
    const words = ['I was there.', 'My neighbour is named Invented.', 'They came.', 'We fled.'];
    await session.add(textKind, textOf(words, session.author.id));
    session.close();
  });
  after(() => rmSync(root, { recursive: true }));

  it('opens one paragraph, and says which of how many it is and that the rest is closed', async () => {
    const { report, proof, text } = await reportOn(['item', 'paragraphCount', 'paragraph:3']);
    assert.deepEqual(
      report.opened.map(([name]) => name),
      ['kind', 'item', 'paragraphCount', 'paragraph'],
    );
    assert.deepEqual(report.repeated, { name: 'paragraph', open: [3], count: 4 });
    assert.match(text, /paragraph 3: \{"page":null,"start":45,"text":"They came\."\}/);
    assert.match(text, /paragraph: 3 of 4 open; the other 3 closed/);
    assert.match(text, /closed: at, by, machine, quality, language, pages, part, parts, first\n/);
    assert.doesNotMatch(text, /neighbour/);
    const opened = JSON.stringify(fieldsOpened(proof));
    assert.match(opened, /They came/);
    assert.doesNotMatch(opened, /neighbour|fled/);
  });

  it('says that the number of paragraphs is closed where it is', async () => {
    const { report, text } = await reportOn(['paragraph:2-3']);
    assert.deepEqual(report.repeated, { name: 'paragraph', open: [2, 3], count: null });
    assert.match(text, /paragraph: 2–3 open; how many there are is closed/);
  });

  it('says the same in Persian', async () => {
    const { text } = await reportOn(['paragraphCount', 'paragraph:1', 'paragraph:3'], 'fa');
    assert.match(text, /شمارهٔ ۱، ۳ از ۴ باز؛ ۲ تای دیگر بسته/);
  });

  it('does not open a paragraph that was erased with the others', async () => {
    closeFields(new Archive(folder), [{ position: place.position, fields: ['paragraph'] }]);
    await assert.rejects(reportOn(['paragraph:3']), { code: 'E-015' });
    await assert.rejects(reportOn(['paragraph:5']), { code: 'E-016' });
    const { text } = await reportOn(['paragraphCount']);
    assert.match(text, /paragraph: none of 4 open; all 4 closed/);
  });
});
