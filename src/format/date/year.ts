// The year of an EDTF text as a number: plain, with an exponent (`Y17E7`), and with the
// number of its digits that are significant (`1950S2`). docs/formats/date.md, section 3.
import type { Part } from './edtf.ts';

/** `loose` of the year's last digits are not to be relied on; there are at least `loose` digits. */
export type StatedYear = { readonly year: number; readonly loose: number };

/**
 * The year that is stated; undefined where digits of it are not given. `loose` is negative
 * where more digits are said to be significant than there are, which no reader accepts.
 */
export function statedYear({ digits }: Part): StatedYear | undefined {
  const found = /^Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(digits);
  if (found === null) return undefined;
  const [, sign, mantissa = '', exponent = '0', significant] = found;
  const length = mantissa.length + Number(exponent);
  const size = Number(mantissa) * 10 ** Number(exponent);
  return {
    year: sign === '-' && size !== 0 ? -size : size,
    loose: significant === undefined ? 0 : length - Number(significant),
  };
}

/** The first and the last year that a stated one can mean, both included. */
export function yearsMeant({ year, loose }: StatedYear): readonly [number, number] {
  const unit = 10 ** loose;
  const base = Math.floor(Math.abs(year) / unit) * unit;
  return year < 0 ? [-(base + unit - 1), -base] : [base, base + unit - 1];
}
