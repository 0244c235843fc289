// Files that somebody made to do harm, or that are broken: each is refused with its
// code, or gives its text and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualLimits } from '../../src/intake/text/extraction.ts';
import { readText } from '../../src/intake/text/read-text.ts';
import { extractText } from '../../src/intake/text/reader.ts';
import { docx, pdf, zip } from './text-files.ts';

const small = { ...usualLimits, unpackedBytes: 4 << 20, parts: 100 };

test('a DOCX that unpacks to very much is refused before it is opened', async () => {
  const bomb = await zip({ 'word/document.xml': Buffer.alloc(16 << 20) });
  assert.ok(bomb.length < 100_000);
  await assert.rejects(readText(bomb, 'docx', small), { code: 'X-006' });
});

test('an XLSX of very many parts is refused', async () => {
  const parts = Array.from({ length: 200 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, '<x/>']);
  const many = await zip(Object.fromEntries(parts));
  await assert.rejects(readText(many, 'xlsx', small), { code: 'X-006' });
});

test('a ZIP that lies about its sizes is refused', async () => {
  const honest = await zip({ 'word/document.xml': Buffer.alloc(8 << 20, 'a') });
  const lying = Buffer.from(honest);
  for (const at of [22, lying.lastIndexOf('PK\x01\x02') + 24]) lying.writeUInt32LE(1000, at);
  await assert.rejects(readText(lying, 'docx', small), { code: 'X-002' });
});

test('an encrypted part of a ZIP is refused', async () => {
  const plain = await docx(['words']);
  const locked = Buffer.from(plain);
  for (let at = locked.indexOf('PK\x01\x02'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 4)) {
    locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
  }
  await assert.rejects(readText(locked, 'docx', small), { code: 'X-007' });
});

test('what is no ZIP, is cut off, or holds nothing, is damaged', async () => {
  const whole = await docx(['words']);
  for (const bytes of [Buffer.from('PK'), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
    await assert.rejects(readText(bytes, 'docx', small), { code: 'X-002' });
    await assert.rejects(readText(bytes, 'xlsx', small), { code: 'X-002' });
  }
  await assert.rejects(extractText(await zip({ 'a.txt': 'a' }), 'docx'), { code: 'X-002' });
});

test('a DOCX cannot make the reader fetch a file or expand an entity', async () => {
  const document = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`;
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const hostile = await zip({ '_rels/.rels': rels, 'word/document.xml': document });
  const found = await extractText(hostile, 'docx').then(
    ({ paragraphs }) => JSON.stringify(paragraphs),
    (failure: { code: string }) => failure.code,
  );
  assert.doesNotMatch(found, /root:/);
});

test('a PDF with scripts gives its text, and its scripts never run', async () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\); this.exportDataObject\\({}\\)) >>';
  const hostile = pdf('A plain line', { catalog: `/OpenAction ${script}` });
  const { paragraphs } = await extractText(hostile, 'pdf');
  assert.deepEqual(paragraphs, [{ page: '1', text: 'A plain line' }]);
});

test('an encrypted PDF is refused as such', async () => {
  const trailer = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`;
  await assert.rejects(extractText(pdf('Locked', { trailer }), 'pdf'), { code: 'X-007' });
});

test('a PDF that is cut off, empty, or none at all, is damaged or gives what is there', async () => {
  const whole = pdf('Words');
  for (const bytes of [Buffer.alloc(0), Buffer.from('%PDF-1.4\n'), Buffer.from('no PDF')]) {
    await assert.rejects(extractText(bytes, 'pdf'), { code: 'X-002' });
  }
  const cut = await extractText(whole.subarray(0, 330), 'pdf').then(
    () => 'read',
    (failure: { code: string }) => failure.code,
  );
  assert.ok(cut === 'read' || cut === 'X-002', cut);
});

test('a PDF whose pages hold one another ends, and gives nothing', async () => {
  const looping = pdf('Words').toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]');
  const { paragraphs } = await extractText(Buffer.from(looping, 'latin1'), 'pdf');
  assert.deepEqual(paragraphs, []);
});

test('HTML nested very deeply costs its own text and nothing else', async () => {
  const deep = Buffer.from(`${'<div>'.repeat(200_000)}words`);
  const found = await extractText(deep, 'html').then(
    ({ paragraphs }) => paragraphs[0]?.text,
    (failure: { code: string }) => failure.code,
  );
  assert.ok(found === 'words' || found === 'X-002', found);
});

test('what takes too long, is too large, or holds too much, is stopped at its limit', async () => {
  const bytes = Buffer.from('<p>words</p>'.repeat(1000));
  const within = (change: Partial<typeof usualLimits>) => ({
    limits: { ...usualLimits, ...change },
  });
  await assert.rejects(extractText(bytes, 'html', within({ milliseconds: 1 })), { code: 'X-003' });
  await assert.rejects(extractText(bytes, 'html', within({ fileBytes: 10 })), { code: 'X-005' });
  await assert.rejects(extractText(bytes, 'html', within({ characters: 10 })), { code: 'X-008' });
  await assert.rejects(extractText(bytes, 'plain', within({ characters: 10 })), { code: 'X-008' });
});

test('what needs too much memory is stopped at its limit', async () => {
  const much = Buffer.from('<b><i>x</i></b>'.repeat(400_000));
  const limits = { ...usualLimits, heapMegabytes: 24 };
  await assert.rejects(extractText(much, 'html', { limits }), { code: 'X-004' });
});

test('an extraction can be ended', async () => {
  const cancel = new AbortController();
  const reading = extractText(Buffer.from('<p>words</p>'), 'html', { signal: cancel.signal });
  cancel.abort();
  await assert.rejects(reading, { name: 'AbortError' });
});

test('an empty text file has a text without paragraphs', async () => {
  const { paragraphs, sheets } = await extractText(Buffer.alloc(0), 'plain');
  assert.deepEqual([paragraphs, sheets], [[], []]);
});
