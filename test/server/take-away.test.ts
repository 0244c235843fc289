// What leaves through the API can be checked by anybody: a proof with chosen
// fields open, the checkpoint, the whole archive as a ZIP file.
import assert from 'node:assert/strict';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import { openPromise } from 'yauzl';
import { custodyKind } from '../../src/format/kinds/item.ts';
import { textKind } from '../../src/format/kinds/text.ts';
import { vocabularyKind } from '../../src/format/kinds/vocabulary.ts';
import { contentsOf, readSnapshot } from '../../src/server/download/contents.ts';
import { zipOf } from '../../src/server/download/zip.ts';
import { verifyArchive, verifyProof } from '../../src/verify/verify.ts';
import { fieldsOpened } from '../entry/opened.ts';
import { at, untold } from './invented-archive.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
let place: string;
before(async () => {
  place = mkdtempSync(join(tmpdir(), 'gavah-take-away-'));
  served = await serveInvented({ isHidden: true });
});
after(async () => {
  await served.close();
  rmSync(place, { recursive: true });
});

test('a proof opens the chosen fields and no other, and needs nothing but the key', async () => {
  const url = `/api/entries/${served.made.ids.few}/proof?open=subject,predicate`;
  const answer = await served.request('public', 'GET', url);
  assert.match(
    String(answer.headers['content-disposition']),
    /attachment; filename=".*\.tlog-proof"/,
  );
  const { vkey } = served.office.archive.current.meta;
  const report = verifyProof({ proof: answer.body, keys: [vkey] });
  assert.equal(report.verdict, 'clean');
  const opened = report.opened.map(([name]) => name);
  assert.deepEqual(opened, ['kind', 'subject', 'predicate']);
});

test('a field that the entry does not have is refused with its name', async () => {
  const url = `/api/entries/${served.made.ids.few}/proof?open=heart`;
  const answer = await served.request('public', 'GET', url);
  assert.deepEqual([answer.statusCode, answer.json().code], [422, 'E-014']);
});

test('an entry tells its fields by name, and which of them can be opened', async () => {
  const url = `/api/entries/${served.made.ids.few}`;
  const { fields, opened, kind } = (await served.request('public', 'GET', url)).json();
  assert.equal(kind, 'gavah.claim/1');
  assert.ok(fields.includes('cited') && opened.includes('cited'));
});

test('the paragraphs of a text are listed, and one is opened with the others closed', async () => {
  const item = served.made.ids['letter.txt'] ?? '';
  const words = ['Who came?', 'x'.repeat(500), 'No.', 'Thank you.'];
  const id = await served.office.write((session) =>
    session.add(textKind, {
      at,
      by: session.author.id,
      item,
      machine: { tool: 'test', version: '2', parameters: '' },
      quality: 'exact',
      language: null,
      pages: null,
      part: 1,
      parts: 1,
      first: 0,
      paragraphCount: words.length,
      paragraph: words.map((text, i) => ({ page: null, text, start: i })),
    }),
  );
  const { entries } = (await served.request('public', 'GET', `/api/items/${item}/text`)).json();
  assert.deepEqual(entries, [id]);
  const url = `/api/entries/${id}`;
  const { repeated } = (await served.request('public', 'GET', url)).json();
  assert.deepEqual(repeated, { name: 'paragraph', counter: 'paragraphCount', count: 4 });
  const page = (await served.request('public', 'GET', `${url}/repeated?limit=2&cursor=1`)).json();
  const begins = `${'x'.repeat(160)}…`;
  assert.deepEqual(page.rows, [
    { number: 2, words: begins },
    { number: 3, words: 'No.' },
  ]);
  assert.deepEqual([page.next, page.total], ['3', 4]);
  const proof = await served.request(
    'public',
    'GET',
    `${url}/proof?open=paragraphCount,paragraph:3`,
  );
  const { vkey } = served.office.archive.current.meta;
  const report = verifyProof({ proof: proof.body, keys: [vkey] });
  assert.equal(report.verdict, 'clean');
  assert.deepEqual(report.repeated, { name: 'paragraph', open: [3], count: 4 });
  assert.doesNotMatch(JSON.stringify(fieldsOpened(proof.body)), /Thank/);
  const wrong = await served.request('public', 'GET', `${url}/proof?open=paragraph:5`);
  assert.deepEqual([wrong.statusCode, wrong.json().code], [422, 'E-016']);
});

test('the checkpoint that is given out is the signed one', async () => {
  const answer = await served.request('public', 'GET', '/api/checkpoint');
  assert.equal(answer.body, served.office.archive.current.findCheckpointNote());
});

/** Unpacks a ZIP file. @returns the folder that everything in it lies in. */
async function unpack(bytes: Buffer, name: string): Promise<string> {
  const file = join(place, `${name}.zip`);
  writeFileSync(file, bytes);
  const zip = await openPromise(file);
  const tops = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const target = join(place, name, entry.fileName);
    tops.add(entry.fileName.split('/')[0] ?? '');
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  }
  assert.equal(tops.size, 1);
  return join(place, name, ...tops);
}

test('the archive that is downloaded passes the verifier, without local/ and register/', async () => {
  const answer = await served.request('protected', 'GET', '/api/archive.zip');
  assert.equal(answer.headers['content-type'], 'application/zip');
  const folder = await unpack(answer.rawPayload, 'whole');
  const { vkey } = served.office.archive.current.meta;
  const report = await verifyArchive({ folder, keys: [vkey] });
  assert.deepEqual([report.verdict, report.findings, report.notes], ['clean', [], []]);
  assert.equal(report.counts.entries, await served.office.archive.size());
  assert.equal(report.counts.objects, 3);
});

test('what is appended while the download runs is not in it, and does not spoil it', async () => {
  const { office } = served;
  const { archive, vault } = office;
  const size = await archive.size();
  const snapshot = await office.alone(() => readSnapshot(archive, vault));
  await office.write(async (session) => {
    const value = {
      at,
      by: session.author.id,
      name: 'later',
      version: '1',
      termCount: 0,
      term: [],
    };
    const batch = Array.from({ length: 600 }, () => session.prepare(vocabularyKind, value));
    await session.append(batch);
  });
  assert.equal(await archive.size(), size + 600);
  const zip = zipOf(contentsOf(snapshot), { folder: 'a', mtime: new Date(office.clock()) });
  const folder = await unpack(Buffer.concat(await zip.toArray()), 'while');
  const report = await verifyArchive({ folder });
  assert.deepEqual([report.verdict, report.notes], ['clean', []]);
  assert.equal(report.counts.entries, size);
});

test('a download of which a file is missing breaks off', async () => {
  const { archive, vault } = served.office;
  const snapshot = await readSnapshot(archive, vault);
  const gone = { ...snapshot, folder: join(place, 'nowhere') };
  const zip = zipOf(contentsOf(gone), { folder: 'a', mtime: new Date(0) });
  await assert.rejects(zip.toArray(), /ENOENT/);
});

test('an answer is asked for again only when the log has grown', async () => {
  const url = `/api/entries/${served.made.ids.few}`;
  const one = await served.request('public', 'GET', url);
  const tag = String(one.headers.etag);
  const again = await served.request('public', 'GET', url, undefined, { 'if-none-match': tag });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  const other = await served.request('team', 'GET', url, undefined, { 'if-none-match': tag });
  assert.equal(other.statusCode, 200);
  await served.office.write(async (session) => {
    const item = served.made.ids['letter.txt'] ?? '';
    const custody = {
      at,
      by: session.author.id,
      item,
      act: 'read',
      ...untold,
    } as const;
    await session.add(custodyKind, custody);
  });
  const later = await served.request('public', 'GET', url, undefined, { 'if-none-match': tag });
  assert.equal(later.statusCode, 200);
});
