import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeDate } from '../../src/format/date/date.ts';
import { receivePaths } from '../../src/intake/receive.ts';
import type { Level } from '../../src/register/level.ts';
import type { Item, ItemRow, TablePage, TextPage } from '../../src/server/shapes/item.ts';
import type { ExtractReport, Job, ReceiptReport, Upload } from '../../src/server/shapes/work.ts';
import { nothing } from './invented-archive.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(async () => {
  assert.deepEqual(served.complaints, []);
  await served.close();
});

type About = { from: string; visibility: Level; isDistressing: boolean; note: string | null } & {
  [said in 'method' | 'collectedAt' | 'relevance' | 'risk']?: string;
};
const provenance: About = {
  from: 'Giver Invented',
  visibility: 'team',
  isDistressing: false,
  note: null,
};

async function put(name: string, bytes: Buffer, path?: string): Promise<Upload> {
  const query = new URLSearchParams({ name, ...(path === undefined ? {} : { path }) });
  const answer = await served.request('protected', 'PUT', `/api/uploads?${query}`, bytes);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json();
}

async function endOf({ id }: Job): Promise<Job> {
  for (;;) {
    const { job } = served.office.jobs.get(id);
    if (job.state !== 'running') return job;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Receives uploads and waits until their text is taken out as well. */
async function receive(
  uploads: readonly Upload[],
  how: Partial<About> = {},
): Promise<ReceiptReport & { read?: ExtractReport }> {
  const answer = await served.request('protected', 'POST', '/api/receipts', {
    ...provenance,
    ...how,
    uploads: uploads.map(({ id }) => id),
  });
  assert.equal(answer.statusCode, 202, answer.body);
  const job = await endOf(answer.json());
  assert.equal(job.state, 'done', JSON.stringify(job.problem));
  const report = job.result as ReceiptReport;
  if (report.extraction === null) return report;
  const extraction = await endOf(served.office.jobs.get(report.extraction).job);
  return { ...report, read: extraction.result as ExtractReport };
}

async function get<T>(url: string, level: Level = 'protected'): Promise<T> {
  const answer = await served.request(level, 'GET', url);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

async function receiveOne(name: string, bytes: Buffer, how = {}): Promise<string> {
  const report = await receive([await put(name, bytes)], how);
  assert.equal(report.lines[0]?.became, 'received', JSON.stringify(report.lines));
  return report.lines[0]?.item ?? '';
}

test('a small file becomes an item with its digest, its folder and its text', async () => {
  const upload = await put('note.txt', Buffer.from('اول\n\nدوم'), 'papers/box 1/note.txt');
  const report = await receive([upload], { note: 'in a box' });
  const [line] = report.lines;
  assert.equal(line?.became, 'received');
  assert.deepEqual([report.received, report.duplicates, report.refused, report.left], [1, 0, 0, 0]);
  assert.match(line?.accession ?? '', /^A-\d{6}$/);
  const item = await get<Item>(`/api/items/${line?.item}`);
  assert.equal(item.path, 'papers/box 1/note.txt');
  assert.equal(item.name, 'note.txt');
  assert.equal(item.sha256, line?.sha256);
  assert.equal(item.viewer, 'text');
  assert.equal(item.hasText, true);
  const text = await get<TextPage>(`/api/items/${line?.item}/text`);
  assert.deepEqual(
    text.paragraphs.map(({ index, text: words, start }) => [index, words, start]),
    [
      [0, 'اول', 0],
      [1, 'دوم', 4],
    ],
  );
  assert.equal(text.machine?.tool, 'gavah plain text');
  assert.equal(text.next, null);
  const second = await get<TextPage>(`/api/items/${line?.item}/text?limit=1`);
  assert.deepEqual([second.next, second.total], ['1', 2]);
  assert.deepEqual(readdirSync(join(served.office.local, 'incoming')), []);
});

test('the same bytes again are a duplicate, whose text is that of the first', async () => {
  const again = await receive([await put('copy.txt', Buffer.from('اول\n\nدوم'))]);
  assert.deepEqual([again.lines[0]?.became, again.extraction], ['duplicate', null]);
  const text = await get<TextPage>(`/api/items/${again.lines[0]?.item}/text`);
  assert.equal(text.total, 2);
});

test('a large file comes in pieces, and goes on where it broke off', async () => {
  const bytes = Buffer.alloc(300_000, 'abcdefghij');
  const about = { name: 'long.bin', path: null, sizeBytes: bytes.length, modified: null };
  const begun = await served.request('protected', 'POST', '/api/uploads', about);
  const { id } = begun.json();
  const piece = (offset: number, end: number) =>
    served.request('protected', 'PATCH', `/api/uploads/${id}`, bytes.subarray(offset, end), {
      'upload-offset': String(offset),
    });
  assert.equal((await piece(0, 100_000)).json().received, 100_000);
  const wrong = await piece(200_000, 300_000);
  assert.deepEqual([wrong.statusCode, wrong.json().code], [409, 'X-021']);
  const early = await served.request('protected', 'POST', '/api/receipts', {
    ...provenance,
    uploads: [id],
  });
  assert.deepEqual([early.statusCode, early.json().code], [422, 'X-024']);
  const head = await served.request('protected', 'HEAD', `/api/uploads/${id}`);
  assert.equal(head.headers['upload-offset'], '100000');
  const over = await served.request(
    'protected',
    'PATCH',
    `/api/uploads/${id}`,
    Buffer.concat([bytes.subarray(100_000), Buffer.from('more')]),
    { 'upload-offset': '100000' },
  );
  assert.deepEqual([over.statusCode, over.json().code], [413, 'X-022']);
  const report = await receive([(await get<Upload>(`/api/uploads/${id}`)) satisfies Upload]);
  const content = await served.request(
    'protected',
    'GET',
    `/api/items/${report.lines[0]?.item}/content`,
  );
  assert.ok(content.rawPayload.equals(bytes));
});

test('an upload that is cancelled is gone', async () => {
  const { id } = await put('gone.txt', Buffer.from('gone'));
  assert.equal((await served.request('protected', 'DELETE', `/api/uploads/${id}`)).statusCode, 204);
  const answer = await served.request('protected', 'GET', `/api/uploads/${id}`);
  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'X-020']);
});

test('many small files come in one request', async () => {
  const files = Array.from({ length: 50 }, (_, i) => pack(`f${i}.csv`, `n\n${i}\n`));
  const answer = await served.request(
    'protected',
    'POST',
    '/api/uploads/pack',
    Buffer.concat(files),
  );
  assert.equal(answer.statusCode, 201, answer.body);
  const report = await receive(answer.json().uploads);
  assert.equal(report.received, 50);
  assert.equal(report.lines.length, 50);
});

test('a pack that is cut off is refused whole', async () => {
  const whole = pack('a.txt', 'text');
  const answer = await served.request(
    'protected',
    'POST',
    '/api/uploads/pack',
    whole.subarray(0, -1),
  );
  assert.deepEqual([answer.statusCode, answer.json().code], [422, 'X-025']);
});

test('more than is taken in one request is refused', async () => {
  const answer = await served.request(
    'protected',
    'PUT',
    '/api/uploads?name=big',
    Buffer.alloc((32 << 20) + 1),
  );
  assert.deepEqual([answer.statusCode, answer.json().code], [413, 'X-023']);
});

function pack(name: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  const note = Buffer.from(
    JSON.stringify({ name, path: null, modified: null, sizeBytes: bytes.length }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(note.length);
  return Buffer.concat([length, note, bytes]);
}

test('the list is narrowed by type, visibility and words, the last received first', async () => {
  await receiveOne('نامهٔ ساختگی.txt', Buffer.from('words'), { visibility: 'protected' });
  const all = await get<{ rows: ItemRow[]; total: number }>('/api/items?limit=3');
  assert.equal(all.rows[0]?.name, 'نامهٔ ساختگی.txt');
  assert.equal(all.rows.length, 3);
  const tables = await get<{ rows: ItemRow[] }>('/api/items?type=table');
  assert.ok(tables.rows.length > 0 && tables.rows.every(({ name }) => name?.endsWith('.csv')));
  const found = await get<{ rows: ItemRow[] }>(`/api/items?q=${encodeURIComponent('ساختگی')}`);
  assert.deepEqual(
    found.rows.map(({ name }) => name),
    ['نامهٔ ساختگی.txt'],
  );
  const hidden = await get<{ rows: ItemRow[] }>(
    `/api/items?q=${encodeURIComponent('ساختگی')}`,
    'team',
  );
  assert.deepEqual(hidden.rows, []);
  const byNumber = await get<{ rows: ItemRow[] }>('/api/items?q=A-000001');
  assert.equal(byNumber.rows[0]?.accession, 'A-000001');
});

test('what a reader may not see is as if it were not there', async () => {
  const id = await receiveOne('secret.txt', Buffer.from('a secret'), { visibility: 'protected' });
  for (const part of ['', '/content', '/text', '/table', '/pages/1']) {
    const answer = await served.request('team', 'GET', `/api/items/${id}${part}`);
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'R-003'], part);
  }
  const { rows } = await get<{ rows: { kind: string; id: string }[] }>('/api/items', 'team').then(
    () => ({ rows: [] }),
  );
  assert.deepEqual(rows, []);
});

test('a part of the bytes can be asked for', async () => {
  const id = await receiveOne('digits.txt', Buffer.from('0123456789'));
  const ask = (range: string) =>
    served.request('team', 'GET', `/api/items/${id}/content`, undefined, { range });
  const middle = await ask('bytes=2-4');
  assert.deepEqual(
    [middle.statusCode, middle.body, middle.headers['content-range']],
    [206, '234', 'bytes 2-4/10'],
  );
  assert.equal((await ask('bytes=-3')).body, '789');
  assert.equal((await ask('bytes=8-')).body, '89');
  assert.deepEqual(
    [(await ask('bytes=10-')).statusCode, (await ask('bytes=10-')).headers['content-range']],
    [416, 'bytes */10'],
  );
  assert.equal((await ask('bytes=1-2,4-5')).statusCode, 200);
});

test('pages with scripts go out as text in a sandbox, and never as something that runs', async () => {
  const html = '<!doctype html><script>document.title = "ran"</script><p>shown</p>';
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  for (const [name, text] of [
    ['page.html', html],
    ['drawing.svg', svg],
  ] as const) {
    const id = await receiveOne(name, Buffer.from(text));
    const answer = await served.request('team', 'GET', `/api/items/${id}/content`);
    assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8', name);
    assert.match(String(answer.headers['content-security-policy']), /^sandbox; default-src 'none'/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.body, text);
  }
});

test('the name of a download cannot break out of its header', async () => {
  const id = await receiveOne('گواه";x=\r\n.exe', Buffer.from([0, 1, 2]));
  const answer = await served.request('team', 'GET', `/api/items/${id}/content?download`);
  assert.equal(
    answer.headers['content-disposition'],
    'attachment; filename="______x=__.exe"; filename*=UTF-8\'\'%DA%AF%D9%88%D8%A7%D9%87%22%3Bx%3D__.exe',
  );
});

test('a table is given by rows, each with its line, and bad rows among them', async () => {
  const csv = 'id,name\n1,"two\nlines"\n2,x"y\n3,ج\n';
  const id = await receiveOne('rows.csv', Buffer.from(`\ufeff${csv}`));
  const table = await get<TablePage>(`/api/items/${id}/table`);
  assert.deepEqual(table.columns, ['id', 'name']);
  assert.deepEqual(table.rows, [
    { line: 2, cells: ['1', 'two\nlines'], fault: null },
    { line: 4, cells: [], fault: 'I-023' },
    { line: 5, cells: ['3', 'ج'], fault: null },
  ]);
  const rest = await get<TablePage>(`/api/items/${id}/table?cursor=2&limit=1`);
  assert.deepEqual([rest.rows.length, rest.next, rest.total], [1, null, 3]);
  const text = await receiveOne('no-table.txt', Buffer.from('no table'));
  const refused = await served.request('team', 'GET', `/api/items/${text}/table`);
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'I-038']);
});

test('a receipt says how, when and where, why and at what risk, and the item keeps it', async () => {
  const said = {
    method: 'handed over at an invented door',
    collectedAt: 'in the spring of 1402, in an invented village',
    relevance: 'It names who was taken.',
    risk: 'It names a living person.',
  };
  const id = await receiveOne('record.txt', Buffer.from('an intake record'), said);
  const { method, collectedAt, relevance, risk, at } = await get<Item>(`/api/items/${id}`);
  assert.deepEqual({ method, collectedAt, relevance, risk }, said);
  assert.match(at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const plain = await receiveOne('plain.txt', Buffer.from('no intake record'));
  assert.equal((await get<Item>(`/api/items/${plain}`)).method, 'the workbench');
});

test('a warning covers an item, from its receipt or later, and can be taken back', async () => {
  const first = await receiveOne('wound.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), {
    isDistressing: true,
  });
  const item = await get<Item>(`/api/items/${first}`);
  assert.equal(item.isDistressing, true);
  assert.equal(item.claimCount, 0);
  const later = await receiveOne('later.txt', Buffer.from('later'));
  const url = `/api/items/${later}/warning`;
  const answer = await served.request('protected', 'POST', url, { reason: 'names the dead' });
  assert.equal(answer.statusCode, 201, answer.body);
  const warned = await get<Item>(`/api/items/${later}`);
  assert.deepEqual(warned.warning, { claim: answer.json().id, reason: 'names the dead' });
  await served.request('protected', 'POST', `/api/claims/${answer.json().id}/withdrawal`, {
    reason: 'it does not',
  });
  assert.equal((await get<Item>(`/api/items/${later}`)).isDistressing, false);
});

test('an item tells its format by its PRONOM id, what metadata are inside, and what shows it', async () => {
  const bare = await receiveOne('bare.pdf', Buffer.from('%PDF-1.4\ntrailer <<>>\n%%EOF\n'));
  const { format, embedded, shownWith } = await get<Item>(`/api/items/${bare}`);
  const name = 'Acrobat PDF 1.4 - Portable Document Format';
  assert.deepEqual(format, { puid: 'fmt/18', name, version: '1.4' });
  assert.deepEqual(embedded, { state: 'absent', sorts: [] });
  assert.equal(shownWith, 'pdf');
  const said = await receiveOne('said.pdf', Buffer.from('%PDF-1.4\n<</Info 5 0 R>>\n%%EOF\n'));
  assert.deepEqual((await get<Item>(`/api/items/${said}`)).embedded, {
    state: 'found',
    sorts: ['info'],
  });
  const text = await get<Item>(`/api/items/${await receiveOne('a.txt', Buffer.from('a text'))}`);
  assert.deepEqual(
    [text.format, text.embedded?.state, text.shownWith],
    [null, 'not-looked-for', 'text'],
  );
});

test('a picture is sketched when it is received, and tells of the one that is much the same', async () => {
  const picture = (name: string) =>
    readFileSync(join(import.meta.dirname, '../cli/files/pictures', name));
  const { lines, read } = await receive([
    await put('photo.jpg', picture('photo.jpg')),
    await put('sent-on.webp', picture('sent-on.webp')),
    await put('blank.png', picture('blank.png')),
    await put('broken.png', Buffer.from('\x89PNG\r\n\x1a\nno more', 'latin1')),
  ]);
  assert.deepEqual(
    read?.lines.map(({ isSketched, problem }) => [isSketched, problem?.code ?? null]),
    [
      [true, null],
      [true, null],
      [false, null],
      [null, 'X-002'],
    ],
  );
  assert.deepEqual([read?.read, read?.sketched, read?.refused], [0, 3, 1]);
  const told = await Promise.all(
    lines.map(async ({ item }) => {
      const answer = await served.request('team', 'GET', `/api/items/${item}`);
      return (answer.json() as Item).picture;
    }),
  );
  assert.deepEqual(
    told.map(
      (each) => each && [each.width, each.isSketched, each.alike.map(({ item }) => item.name)],
    ),
    [[480, true, ['sent-on.webp']], [240, true, ['photo.jpg']], [400, false, []], null],
  );
});

test('a custody event is recorded and shown with its item', async () => {
  const id = await receiveOne('given.txt', Buffer.from('given'));
  const happened = makeDate({
    asWritten: '29 Aban 1404',
    calendar: 'solar-hijri',
    edtf: '1404-08-29',
  });
  const told = {
    from: 'A courier',
    to: 'Court of Nowhere',
    place: 'the second office',
    note: null,
  };
  const event = { act: 'given-out', happened, ...told };
  const answer = await served.request('protected', 'POST', `/api/items/${id}/custody`, event);
  assert.equal(answer.statusCode, 201, answer.body);
  const { custody } = await get<Item>(`/api/items/${id}`);
  assert.deepEqual(
    custody.map(({ at: _, by: __, byName: ___, ...rest }) => rest),
    [event],
  );
  const to = (day: Partial<typeof happened>) =>
    served.request('protected', 'POST', `/api/items/${id}/custody`, {
      ...event,
      happened: { ...happened, ...day },
    });
  const later = { asWritten: '2999', calendar: 'gregorian', edtf: '2999' } as const;
  const answers = [await to(makeDate(later)), await to({ latest: '2025-11-21' })];
  assert.deepEqual(
    answers.map((each) => [each.statusCode, each.json().code]),
    [
      [422, 'I-042'],
      [422, 'D-008'],
    ],
  );
});

test('an item tells with whom it is by the record, and where the record leaves a gap', async () => {
  const id = await receiveOne('handed.txt', Buffer.from('handed'));
  const untold = { happened: null, from: null, place: null, note: null };
  const record = (act: string, to: string | null) =>
    served.request('protected', 'POST', `/api/items/${id}/custody`, { ...untold, act, to });
  await record('handed-over', 'Court of Nowhere');
  await record('given-out', 'A reader');
  const { gaps, holder, custody } = await get<Item>(`/api/items/${id}`);
  assert.deepEqual(gaps, [
    { why: 'other-hands', event: 2, held: 'Court of Nowhere', by: 'Recorder One' },
  ]);
  assert.deepEqual(holder?.name, 'Recorder One');
  assert.equal(custody[0]?.byName, 'Recorder One');
});

test('an item that is not there is not found, whatever is asked of it', async () => {
  for (const part of ['', '/content', '/text', '/table', '/pages/1']) {
    const answer = await served.request('team', 'GET', `/api/items/${nothing}${part}`);
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'R-003'], part);
  }
});

test('the words of a page are only of a PDF', async () => {
  const id = await receiveOne('no-pdf.txt', Buffer.from('no pdf'));
  const answer = await served.request('team', 'GET', `/api/items/${id}/pages/1`);
  assert.deepEqual([answer.statusCode, answer.json().code], [422, 'X-001']);
});

test('a list with semicolons is shown as it is, and written anew when somebody asks', async () => {
  const bytes = Buffer.from('id;name\n1;Sohrab Pendari\n');
  const id = await receiveOne('semicolons.csv', bytes);
  const table = await get<TablePage>(`/api/items/${id}/table`);
  assert.deepEqual(
    [table.columns, table.rows[0]?.cells],
    [
      ['id', 'name'],
      ['1', 'Sohrab Pendari'],
    ],
  );
  const refused = await served.request('protected', 'POST', '/api/imports/suggestion', {
    item: id,
  });
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'I-016']);
  assert.ok(refused.json().words.fa.includes('\u2068semicolons.csv\u2069'));
  const asked = await served.request('protected', 'POST', `/api/items/${id}/extraction`);
  const { result } = await endOf(asked.json());
  assert.equal((result as ExtractReport).lines[0]?.sheets, 1);
  const { derived, hasText } = await get<Item>(`/api/items/${id}`);
  assert.deepEqual([derived.map(({ name }) => name), hasText], [['semicolons - CSV.csv'], false]);
  const made = await get<Item>(`/api/items/${derived[0]?.id}`);
  assert.deepEqual([made.derivedFrom?.id, made.visibility], [id, 'team']);
  const list = { item: derived[0]?.id };
  const mended = await served.request('protected', 'POST', '/api/imports/suggestion', list);
  assert.equal(mended.statusCode, 200, mended.body);
});

test('tabs and an old encoding are shown as a table, too', async () => {
  const tabs = await receiveOne('tabs.tsv', Buffer.from('id\tname\n1\tSohrab\n'));
  assert.deepEqual((await get<Item>(`/api/items/${tabs}`)).viewer, 'table');
  const old = await receiveOne(
    'old.csv',
    Buffer.from('id,\xe4\xc7\xe3\xd3\xe5\xd1\n1,\xd2\xe5\xd1\xe5\n', 'latin1'),
  );
  assert.equal((await get<Item>(`/api/items/${old}`)).mediaType, 'text/csv');
  const table = await get<TablePage>(`/api/items/${old}/table`);
  assert.deepEqual(table.rows[0]?.cells, ['1', 'زهره']);
});

test('a copy to work with is an item of its own, for others than see the one it was made from', async () => {
  const hidden = { visibility: 'protected' } as const;
  const report = await receive(
    [await put('letter.txt', Buffer.from('By Sohrab Pendari.\n'))],
    hidden,
  );
  const original = report.lines[0]?.item ?? '';
  const path = join(served.made.root, 'letter, without the name.txt');
  writeFileSync(path, 'By [left out].\n');
  let copy = '';
  await served.office.write((session) =>
    receivePaths({
      session,
      vault: served.office.vault,
      paths: [path],
      provenance: {
        ...{ from: 'Recorder One', note: null, method: 'test', visibility: 'team' },
        derivedFrom: { item: original, what: 'redaction', machine: null },
      },
      onLine: (line) => {
        if (line.kind === 'received') copy = line.id;
      },
    }),
  );
  const shown = async (level: Level, id: string) =>
    (await served.request(level, 'GET', `/api/items/${id}`)).json<Item>();
  const [made, seen] = [await shown('protected', copy), await shown('team', copy)];
  assert.equal(made.derivedFrom?.name, 'letter.txt');
  // That there is an original is told, and its id to ask for; nothing else of it.
  assert.deepEqual(seen.derivedFrom, { id: original, accession: null, name: null });
  assert.notEqual(made.stored, (await shown('protected', original)).stored);
  for (const path of ['', '/content', '/text']) {
    const refused = await served.request('team', 'GET', `/api/items/${original}${path}`);
    assert.deepEqual([refused.statusCode, refused.json().code], [404, 'R-003'], path);
    const given = await served.request('team', 'GET', `/api/items/${copy}${path}`);
    assert.equal(given.statusCode, 200, path);
    assert.ok(!given.body.includes('Pendari'), path);
  }
});
