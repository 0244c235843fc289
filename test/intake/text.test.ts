import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { CsvReader } from '../../src/intake/csv.ts';
import { usualLimits } from '../../src/intake/text/extraction.ts';
import { visibleParagraphs } from '../../src/intake/text/html-text.ts';
import { guessLanguage } from '../../src/intake/text/language.ts';
import { readPdf } from '../../src/intake/text/pdf-text.ts';
import { findPdftotext } from '../../src/intake/text/pdftotext.ts';
import { extractPage, extractText } from '../../src/intake/text/reader.ts';
import { directionOf, readingOrder } from '../../src/intake/text/visual-order.ts';
import { docx } from './text-files.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const letter = readFileSync(join(fixtures, 'letter.pdf'));
/** What the letter was printed from. */
const written = visibleParagraphs(readFileSync(join(fixtures, 'letter.html'), 'utf8'));

const textsOf = ({ paragraphs }: { paragraphs: readonly { text: string }[] }) =>
  paragraphs.map(({ text }) => text);

const hasPdftotext = (await findPdftotext()) !== undefined;

test('a Persian PDF gives the text that it was printed from, letter by letter', {
  skip: !hasPdftotext && 'pdftotext (poppler-utils) is not here',
}, async () => {
  const extraction = await extractText(letter, 'pdf');
  assert.deepEqual(textsOf(extraction), written);
  assert.deepEqual([extraction.quality, extraction.pages], ['layout', 2]);
  assert.match(extraction.machine.tool, /^pdftotext and pdf\.js$/);
  assert.deepEqual(
    extraction.paragraphs.map(({ page }) => page),
    [...written.slice(1).map(() => '1'), '2'],
  );
});

test('without pdftotext the same PDF still gives its text, and says that it may be wrong', async () => {
  const extraction = await readPdf(letter, usualLimits, { pdftotext: false });
  assert.deepEqual(textsOf(extraction), written);
  assert.deepEqual([extraction.quality, extraction.machine.tool], ['low', 'pdf.js']);
});

test('the words of a page are in reading order, each with its box', async () => {
  const page = await extractPage(letter, 1);
  const words = page.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  assert.equal(words.map(({ text }) => text).join(' '), written.slice(0, -1).join(' '));
  for (const { box } of words) {
    assert.ok(box.x >= 0 && box.x + box.width <= page.width, JSON.stringify(box));
    assert.ok(box.width > 0 && box.height > 0, JSON.stringify(box));
  }
  const [first, second] = words;
  assert.ok((first?.box.x ?? 0) > (second?.box.x ?? 0), 'the first word stands further right');
});

test('a page that the document does not have is refused', async () => {
  await assert.rejects(extractPage(letter, 3), { code: 'X-009' });
});

test('what is read from the right comes back from what is seen', () => {
  for (const [seen, read] of [
    ['مالس', 'سلام'],
    ['۱۴۰۳/۵/۱۲ خیرات', 'تاریخ ۱۴۰۳/۵/۱۲'],
    ['8877-021 هرامش', 'شماره 021-8877'],
    ['English words اب نتم', 'متن با English words'],
    ['دوجوم 12 و 7', '7 و 12 موجود'],
  ] as const) {
    const visual = [...seen];
    const order = readingOrder(visual, directionOf(read, 'rtl'));
    assert.equal(order.map((place) => visual[place]).join(''), read);
  }
});

test('a DOCX gives its paragraphs and the cells of its tables', async () => {
  const text = 'می‌گوید که خانه‌ها را در ۱۲ مرداد دید؛ English & <more>.';
  const extraction = await extractText(await docx(['عنوان', text, ['ردیف', 'نام']]), 'docx');
  assert.deepEqual(textsOf(extraction), ['عنوان', text, 'ردیف', 'نام']);
  assert.deepEqual([extraction.machine.tool, extraction.quality], ['mammoth', 'exact']);
});

test('HTML gives what is shown, and no script, style or hidden part', async () => {
  const html = `<!doctype html><meta charset="windows-1256"><title>no</title><style>p{}</style>
    <p>لک&nbsp;و<b> دو</b><br>سه</p><script>document.write('no')</script><p hidden>no</p>
    <div style="display: none">no</div><table><tr><td>الف<td>ب</table><pre>a\n  b</pre>`;
  const encoded = Buffer.from(windows1256(html));
  const extraction = await extractText(encoded, 'html');
  assert.deepEqual(textsOf(extraction), ['لک\u00a0و دو', 'سه', 'الف\tب', 'a\n  b']);
  assert.equal(extraction.machine.parameters, 'windows-1256');
});

function windows1256(text: string): number[] {
  const table = new TextDecoder('windows-1256').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  return [...text].map((char) => table.indexOf(char));
}

test('plain text is read in the encoding that it is in, and a guess is said to be one', async () => {
  const text = 'سلام به خانه‌ها، گچ پژ\n\nبند دوم';
  const words = ['سلام به خانه‌ها، گچ پژ', 'بند دوم'];
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  const cases = [
    [Buffer.from(text), 'utf-8', 'exact'],
    [Buffer.from(`\ufeff${text}`), 'utf-8', 'exact'],
    [wide, 'utf-16le', 'exact'],
    [Buffer.from(wide).swap16(), 'utf-16be', 'exact'],
    [wide.subarray(2), 'utf-16le', 'low'],
    [Buffer.from(windows1256(text.replaceAll('ی', 'ي'))), 'windows-1256', 'low'],
    [Buffer.from('Café déjà vu, as written', 'latin1'), 'windows-1252', 'low'],
  ] as const;
  for (const [bytes, encoding, quality] of cases) {
    const extraction = await extractText(bytes, 'plain');
    assert.deepEqual([extraction.machine.parameters, extraction.quality], [encoding, quality]);
    if (encoding === 'windows-1252') continue;
    assert.deepEqual(
      textsOf(extraction).map((each) => each.replaceAll('ي', 'ی')),
      words,
      encoding,
    );
  }
});

test('the sheets of a workbook become CSV with the values that are shown', async () => {
  const workbook = new ExcelJS.Workbook();
  const list = workbook.addWorksheet('نام‌ها');
  list.addRow(['ردیف', 'نام', 'تاریخ', 'روز', 'شماره', 'جمع']);
  list.addRow([1, 'گل, "نار"', '1403/05/12', new Date(Date.UTC(2024, 7, 2)), 7]);
  list.getCell('D2').numFmt = 'dd/mm/yyyy';
  list.getCell('E2').numFmt = '0000';
  list.getCell('F2').value = { formula: 'A2+E2', result: 8 };
  list.getCell('A4').value = 0.1 + 0.2;
  list.getCell('B4').value = { richText: [{ text: 'bold ' }, { text: 'and plain' }] };
  list.getCell('C4').value = 0.256;
  list.getCell('C4').numFmt = '0.0%';
  list.getCell('D4').value = 1234567.891;
  list.getCell('D4').numFmt = '#,##0.00';
  list.getCell('E4').value = { error: '#N/A' };
  list.getCell('F4').value = true;
  workbook.addWorksheet('empty');
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  const { sheets, paragraphs } = await extractText(bytes, 'xlsx');
  assert.deepEqual(
    sheets.map(({ name, csv }) => [name, Buffer.from(csv).toString('utf8')]),
    [
      [
        'نام‌ها',
        'ردیف,نام,تاریخ,روز,شماره,جمع\n1,"گل, ""نار""",1403/05/12,2024-08-02,0007,8\n,,,,,\n0.3,bold and plain,25.6%,"1,234,567.89",#N/A,TRUE\n',
      ],
    ],
  );
  assert.deepEqual(paragraphs, []);
});

test('the language is guessed from the letters, or not at all', () => {
  assert.equal(guessLanguage(['می‌گوید که خانه‌ها را در آن روز دیده است']), 'fa');
  assert.equal(guessLanguage(['قال الشاهد إنه رأى المدينة في ذلك اليوم']), 'ar');
  assert.equal(guessLanguage(['The witness was at the gate and saw that it was open.']), 'en');
  assert.equal(guessLanguage(['12 34']), null);
});

const anew = async (bytes: Uint8Array) => {
  const { sheets, machine, quality } = await extractText(bytes, 'list');
  const [sheet] = sheets;
  return { csv: Buffer.from(sheet?.csv ?? []).toString('utf8'), quality, ...machine };
};

test('a list with other separators is written anew line by line, and nothing in its cells is lost', async () => {
  const semicolons = await anew(
    Buffer.from('id;name;born\r\n1;Sohrab, the elder;"1 ""or"" 2"\r\n'),
  );
  assert.equal(semicolons.csv, 'id,name,born\n1,"Sohrab, the elder","1 ""or"" 2"\n');
  assert.deepEqual([semicolons.quality, semicolons.tool], ['exact', 'gavah list']);
  assert.equal(semicolons.parameters, 'utf-8; cells parted by semicolon');
  assert.equal(
    (await anew(Buffer.from('id\tname\n1\t5" tall\n\n2\t'))).csv,
    'id,name\n1,"5"" tall"\n\n2,',
  );
  assert.equal((await anew(Buffer.from('sep=|\na;b|c\n1|2'))).csv, 'a;b,c\n1,2');
  assert.equal((await anew(Buffer.from('a;"b\r\nb"x;c\n'))).csv, 'a,"b\r\nbx",c\n');
});

test('a list in windows-1256 or UTF-16 is written anew as UTF-8, and says when that was a guess', async () => {
  // «نام,شهر» and a line below it.
  const old = Buffer.from([
    0xe4, 0xc7, 0xe3, 0x2c, 0xd4, 0xe5, 0xd1, 0x0d, 0x0a, 0xd2, 0xe5, 0xd1, 0xe5, 0x2c, 0x31,
  ]);
  const guessed = await anew(old);
  assert.equal(guessed.csv, 'نام,شهر\nزهره,1');
  assert.deepEqual(
    [guessed.quality, guessed.parameters],
    ['low', 'windows-1256 (a guess); cells parted by comma'],
  );
  const wide = await anew(Buffer.from('\ufeffنام\tشهر\n', 'utf16le'));
  assert.equal(wide.csv, 'نام,شهر\n');
  assert.equal(wide.parameters, 'utf-16le; cells parted by tab');
});

test('a list that an import reads as it is, or whose cells have no end, is not written anew', async () => {
  await assert.rejects(extractText(Buffer.from('\ufeffa,b\n1,2\n'), 'list'), { code: 'X-010' });
  await assert.rejects(extractText(Buffer.from('a;b\n1;"2\n'), 'list'), { code: 'X-011' });
});

test('the cells of any list come back from what is written anew', async () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\p{Cc}/gu, ''));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', '\t', '|'), async (cells, separator) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const lines = [['a', 'b', 'c'], ...cells.map((row) => row.map(quote))];
      const { csv } = await anew(Buffer.from(lines.map((row) => row.join(separator)).join('\n')));
      const reader = new CsvReader();
      const read = [...reader.push(Buffer.from(csv)), ...reader.end()].slice(1);
      assert.deepEqual(
        read.map((row) => ('cells' in row ? row.cells : row.fault)),
        cells,
      );
    }),
    { numRuns: 100 },
  );
});
