// A cell of a workbook as a person sees it, as far as that does not depend on
// the machine: dates are written as ISO 8601, because how a workbook shows them
// changes with the computer's language. Text is kept exactly.
import type { CellValue } from 'exceljs';

type Shown = { readonly value: CellValue; readonly format: string };

/** The text of a cell; of a formula, that of the result that was stored with it. */
export function showCell({ value, format }: Shown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return showDate(value, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return showLink(value.text);
  return 'result' in value ? showCell({ value: value.result ?? null, format }) : '';
}

// A link's text can itself be rich text, which the package's types do not say.
function showLink(text: unknown): string {
  if (typeof text === 'string') return text;
  if (text === null || typeof text !== 'object' || !('richText' in text)) return '';
  const parts: unknown[] = Array.isArray(text.richText) ? text.richText : [];
  return parts
    .map((part) =>
      part !== null && typeof part === 'object' && 'text' in part ? String(part.text) : '',
    )
    .join('');
}

/** `2024-09-21`, `10:30:00` or `2024-09-21T10:30:00`, by what the format shows of it. */
function showDate(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().slice(0, 19).split('T');
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const hasDay = /[yd]/i.test(shown);
  const hasTime = /[hs]/i.test(shown);
  if (hasTime && !hasDay) return time;
  return hasTime || time !== '00:00:00' ? `${day}T${time}` : day;
}

/** A number with the leading zeros, decimals and per cent of its format; others are passed over. */
function showNumber(value: number, format: string): string {
  const [plain = ''] = format.split(';');
  const [, hashes, zeros = '', decimals = '', percent] =
    /^((?:#,##|#*))(0+)(?:\.(0+))?(%?)$/.exec(plain) ?? [];
  // Fifteen digits are what a workbook shows; more is noise of the binary fraction.
  const exact = Number(value.toPrecision(15));
  if (zeros === '') return String(exact);
  const fixed = Math.abs(percent === '%' ? exact * 100 : exact).toFixed(decimals.length);
  const [whole = '', rest] = fixed.split('.');
  const padded = whole.padStart(zeros.length, '0');
  const grouped = hashes === '#,##' ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const sign = exact < 0 && Number(fixed) !== 0 ? '-' : '';
  return `${sign}${grouped}${rest === undefined ? '' : `.${rest}`}${percent ?? ''}`;
}
