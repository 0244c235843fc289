// Files made by hand for the tests of taking out text: DOCX and other ZIP files, and
// a small PDF with whatever is asked for in it.
import { Writable } from 'node:stream';
import { ZipFile } from 'yazl';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX of paragraphs; each part of a list is a cell of a table's row. */
export function docx(paragraphs: readonly (string | readonly string[])[]): Promise<Buffer> {
  const body = paragraphs.map((each) => (typeof each === 'string' ? run(each) : row(each)));
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

function run(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function row(cells: readonly string[]): string {
  const all = cells.map((cell) => `<w:tc>${run(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tr>${all}</w:tr></w:tbl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A ZIP file of these parts. */
export async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    file.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  }
  file.end();
  const pieces: Buffer[] = [];
  await new Promise<void>((done, fail) => {
    const sink = new Writable({
      write(piece: Buffer, _encoding, next) {
        pieces.push(piece);
        next();
      },
    });
    file.outputStream.on('error', fail).pipe(sink).on('finish', done).on('error', fail);
  });
  return Buffer.concat(pieces);
}

/** A PDF of one page that says one line, with more objects and members of its catalogue. */
export function pdf(line: string, more: { catalog?: string; trailer?: string } = {}): Buffer {
  const content = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
