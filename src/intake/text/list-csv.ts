// A list whose cells are parted otherwise, or that is not UTF-8, written anew as the CSV that an
// import reads (docs/formats/text.md, clause 19). The list itself stays as it came.
import { Failure } from '../../base/failure.ts';
import { writeCell } from './csv-text.ts';
import { decodeText } from './decode.ts';
import { type Extraction, type Limits, readerVersion } from './extraction.ts';

const separators = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
type Separator = keyof typeof separators;

/**
 * The list as one sheet of CSV. A line stands where it stood, but for a first line `sep=;`, which
 * is no row and is left out; what is in the cells is not touched.
 *
 * @throws Failure X-010 if it is such CSV already, X-011 if a quotation mark is never closed, X-008.
 */
export function readList(bytes: Uint8Array, { characters }: Limits): Extraction {
  const { text: whole, encoding, isGuess } = decodeText(bytes);
  if (whole.length > characters) throw new Failure('X-008', { most: characters });
  const { text, separator } = separatorOf(whole);
  if (separator === 'comma' && encoding === 'utf-8' && text === whole) throw new Failure('X-010');
  const cells = `cells parted by ${separator}`;
  const parameters = `${encoding}${isGuess ? ' (a guess)' : ''}; ${cells}`;
  return {
    machine: { tool: 'gavah list', version: readerVersion, parameters },
    quality: isGuess ? 'low' : 'exact',
    pages: null,
    paragraphs: [],
    sheets: [{ name: null, csv: Buffer.from(anew(text, separators[separator]), 'utf8') }],
  };
}

/**
 * The text of a list with commas between its cells, every line where it stood, for showing it.
 * A text that cannot be read so is given back as it is.
 */
export function withCommas(whole: string): string {
  const { text, separator } = separatorOf(whole);
  if (separator === 'comma' || text !== whole) return whole;
  try {
    return anew(whole, separators[separator]);
  } catch {
    return whole;
  }
}

/** What parts the cells: what the file says, as some spreadsheets do, or the commonest in its header. */
function separatorOf(whole: string): { text: string; separator: Separator } {
  const said = /^sep=(.)\r?\n/i.exec(whole);
  const names = Object.keys(separators) as Separator[];
  const named = names.find((name) => separators[name] === said?.[1]);
  if (said !== null && named !== undefined) {
    return { text: whole.slice(said[0].length), separator: named };
  }
  const header = (/^[^\r\n]*/.exec(whole)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (name: Separator) => header.split(separators[name]).length;
  const separator = names.reduce((best, name) => (count(name) > count(best) ? name : best));
  return { text: whole, separator };
}

/** The same cells in the same lines, parted by commas. */
function anew(text: string, separator: string): string {
  const written: string[] = [];
  for (let at = 0; at < text.length; ) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? quotedEnd(text, at) : plainEnd(text, at, separator);
    const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end);
    // What follows a closing mark is kept with the cell: nothing of the list may be lost.
    const rest = isQuoted ? plainEnd(text, end, separator) : end;
    written.push(writeCell(cell + text.slice(end, rest)));
    at = rest;
    if (text[at] === separator) {
      written.push(',');
      at += 1;
    } else if (at < text.length) {
      written.push('\n');
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return written.join('');
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text[at];
    if (char === separator || char === '\n' || char === '\r') break;
  }
  return at;
}

/** Behind the mark that closes the one at `from`. */
function quotedEnd(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw new Failure('X-011');
    if (text[at + 1] !== '"') return at + 1;
  }
}
