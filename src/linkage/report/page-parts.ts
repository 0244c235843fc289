// The pieces of which the report is put together: escaped text, figures, tables, bars.
import type { Words } from '../words.ts';

export type Language = 'en' | 'fa';

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Words or a value of a list, which may run in the other direction. */
export function isolated(text: string): string {
  return text === '' ? '' : `<bdi>${escaped(text)}</bdi>`;
}

export function said(words: Words, language: Language): string {
  return isolated(words[language]);
}

const formats = {
  whole: { maximumFractionDigits: 0 },
  bits: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' },
  rate: { maximumSignificantDigits: 3, maximumFractionDigits: 9 },
  probability: { minimumFractionDigits: 3, maximumFractionDigits: 3 },
} as const;

/** A number as the language writes it. */
export function figure(
  value: number,
  language: Language,
  format: keyof typeof formats = 'whole',
): string {
  const tag = language === 'fa' ? 'fa' : 'en-GB';
  const text = new Intl.NumberFormat(tag, formats[format]).format(value);
  return text.replace(/-/g, '−');
}

/** A cell of a table: what is said, a figure, or a bar. */
export type Cell =
  | { readonly head: string }
  | { readonly text: string }
  | { readonly figure: string }
  | { readonly bar: string };

export function table(headings: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const head = headings.map((each) => writeCell(each, 'col')).join('');
  const body = rows.map((row) => `<tr>${row.map((each) => writeCell(each, 'row')).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** In the row of headings every cell is the head of its column. */
function writeCell(cell: Cell, of: 'col' | 'row'): string {
  if ('head' in cell) return `<th scope="${of}">${cell.head}</th>`;
  const [tag, end] = of === 'col' ? ['th scope="col"', 'th'] : ['td', 'td'];
  if ('text' in cell) return `<${tag}>${cell.text}</${end}>`;
  if ('figure' in cell) return `<${tag} class="figure"><bdi>${cell.figure}</bdi></${end}>`;
  return `<${tag} class="track" aria-hidden="true">${cell.bar}</${end}>`;
}

/** A bar that is so long beside the longest one. */
export function bar(value: number, most: number): Cell {
  const share = most === 0 ? 0 : Math.max(1, (100 * Math.abs(value)) / most);
  const tone = value < 0 ? 'bar against' : 'bar';
  return { bar: `<span class="${tone}" style="inline-size:${share.toFixed(1)}%"></span>` };
}
