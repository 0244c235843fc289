// How near two dates are, as a level from 1 (far apart) to 7 (the same day).
// Between them: slips of one figure, day and month exchanged, two parts the
// same, the same year, neighbouring years. Where one of them is only a year or
// an interval, the level says no more than the coarser one can.
import type { DateField } from '../record/field.ts';

export const dateLevels = [
  'missing',
  'far apart',
  'within ten years',
  'within a year',
  'same year',
  'two parts the same',
  'one slip apart',
  'the same',
] as const;

export function dateLevel({ from, to, parts }: DateField, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const [x, y] = [parts[a] ?? 0, parts[b] ?? 0];
  if (x % 100 > 0 && y % 100 > 0) return a === b ? 7 : wholeLevel(x, y);
  const [fromA, toA, fromB, toB] = [from[a] ?? 0, to[a] ?? 0, from[b] ?? 0, to[b] ?? 0];
  const gap = Math.max(fromA, fromB) - Math.min(toA, toB);
  if (gap > 0) return gap <= 366 ? 3 : gap <= 3660 ? 2 : 1;
  const width = Math.max(toA - fromA, toB - fromB);
  return width <= 40 ? 6 : width <= 800 ? 4 : 3;
}

/** Two whole dates that are not the same, as year · 10000 + month · 100 + day. */
function wholeLevel(x: number, y: number): number {
  if (x === y) return 7;
  const [yearX, yearY] = [Math.trunc(x / 10000), Math.trunc(y / 10000)];
  const [restX, restY] = [x % 10000, y % 10000];
  const apart = Math.abs(yearX - yearY);
  // The first of January is what unknown days are written as: it is no agreement.
  const isHeaped = restX === 101 && restY === 101;
  const slips = isHeaped ? 9 : figuresApart(x, y);
  if (slips === 1) return 6;
  if (apart === 0 && isExchanged(restX, restY)) return 6;
  if (slips === 2 && areNeighboursExchanged(x, y)) return 6;
  const same =
    (apart === 0 ? 1 : 0) +
    (Math.trunc(restX / 100) === Math.trunc(restY / 100) ? 1 : 0) +
    (restX % 100 === restY % 100 ? 1 : 0);
  if (!isHeaped && (same === 2 || slips === 2)) return 5;
  if (apart === 0) return 4;
  return apart === 1 ? 3 : apart <= 10 ? 2 : 1;
}

function figuresApart(x: number, y: number): number {
  let [restX, restY, apart] = [x, y, 0];
  while (restX > 0 || restY > 0) {
    if (restX % 10 !== restY % 10) apart += 1;
    restX = Math.trunc(restX / 10);
    restY = Math.trunc(restY / 10);
  }
  return apart;
}

/** Day and month the other way round. */
function isExchanged(x: number, y: number): boolean {
  return Math.trunc(x / 100) === y % 100 && x % 100 === Math.trunc(y / 100);
}

function areNeighboursExchanged(x: number, y: number): boolean {
  let [restX, restY] = [x, y];
  while (restX % 10 === restY % 10) {
    restX = Math.trunc(restX / 10);
    restY = Math.trunc(restY / 10);
  }
  const [a, b] = [restX % 100, restY % 100];
  return a % 10 === Math.trunc(b / 10) && Math.trunc(a / 10) === b % 10;
}

export const ageLevels = [
  'missing',
  'far apart',
  'within ten years',
  'within five years',
  'within two years',
  'within a year',
  'the same',
] as const;

/** Ages in days plus 1. */
export function ageLevel(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const years = Math.abs(a - b) / 365.25;
  if (years < 0.1) return 6;
  if (years <= 1.01) return 5;
  if (years <= 2.01) return 4;
  if (years <= 5.01) return 3;
  return years <= 10.01 ? 2 : 1;
}
