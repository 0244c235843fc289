// Quantities, positions and measures out of a row.
import { Failure } from '../../base/failure.ts';
import { latinDigits } from '../../base/fold-text.ts';
import { phrase } from '../../base/phrase.ts';
import { isOnEarth } from '../../format/claim.ts';
import type { ClaimObject } from '../../format/kinds/claim.ts';
import type { Literal } from '../../format/mapping/expression.ts';
import type { Parts } from '../../format/mapping/rule.ts';
import { parseQuantity } from '../../format/quantity/quantity.ts';
import { brief, type Cells, compileOne, type Header } from './cells.ts';
import { compileParts, type ObjectReading, required } from './parts.ts';

/** A quantity; absent without any number and without words. Reading throws Failure I-031, I-032, Q-…. */
export function compileQuantity(parts: Parts, header: Header): ObjectReading {
  const texts = compileParts(parts, header);
  const [countsAt, hedgeAt, wordsAt] = [
    texts.at('counts'),
    texts.at('hedge'),
    texts.at('asWritten'),
  ];
  const [typeAt, alternativesAt] = [texts.at('type'), texts.at('alternatives')];
  const numberAt = (name: string) => {
    const read = texts.at(name);
    return (cells: Cells) => numberOf(read(cells), name);
  };
  const [lowerAt, upperAt, valueAt] = [numberAt('lower'), numberAt('upper'), numberAt('value')];
  const isAbout = compileOne(parts.approximate, header);
  const read = (cells: Cells): ClaimObject[] => {
    const { lower, upper } = boundsOf(lowerAt(cells), upperAt(cells), valueAt(cells));
    const alternatives = alternativesOf(alternativesAt(cells));
    const asWritten = wordsAt(cells);
    const isAbsent = lower === null && upper === null && alternatives.length === 0;
    if (isAbsent && asWritten === null) return [];
    const counts = required(countsAt(cells), 'quantity.counts');
    const approximate = truthOf(isAbout.read(cells), 'approximate');
    const type = typeAt(cells) ?? 'documented';
    const rest = { hedge: hedgeAt(cells), asWritten, type };
    const quantity = parseQuantity({ counts, lower, upper, alternatives, approximate, ...rest });
    return [{ quantity: { ...quantity, alternatives: [...quantity.alternatives] } }];
  };
  return { columns: texts.columns, read };
}

/** One value sets both bounds, and then stands without them. */
function boundsOf(lower: number | null, upper: number | null, value: number | null) {
  if (value === null) return { lower, upper };
  if (lower === null && upper === null) return { lower: value, upper: value };
  const found = String(value);
  throw new Failure('I-031', { member: 'value', wanted: phrase('value-alone'), found });
}

function numberOf(text: string | null, member: string): number | null {
  if (text === null) return null;
  const digits = latinDigits(text);
  const number = Number(digits);
  if (/^\d{1,16}$/.test(digits) && Number.isSafeInteger(number)) return number;
  throw new Failure('I-031', { member, wanted: phrase('a-whole-number'), found: brief(text) });
}

function alternativesOf(text: string | null): number[] {
  if (text === null) return [];
  const numbers = text.split('|').map((part) => numberOf(part.trim(), 'alternatives'));
  return numbers.flatMap((number) => number ?? []).sort((a, b) => a - b);
}

function truthOf(literal: Literal, member: string): boolean {
  if (typeof literal === 'boolean') return literal;
  if (literal === null || literal === 'false') return false;
  if (literal === 'true') return true;
  throw new Failure('I-031', {
    member,
    wanted: phrase('either-truth'),
    found: brief(String(literal)),
  });
}

/** A position; absent without latitude and longitude. Reading throws Failure I-031, I-032, K-019. */
export function compilePoint(parts: Parts, header: Header): ObjectReading {
  const texts = compileParts(parts, header);
  const [latitudeAt, longitudeAt] = [texts.at('latitude'), texts.at('longitude')];
  const precisionAt = texts.at('precision');
  const read = (cells: Cells): ClaimObject[] => {
    const [latitude, longitude] = [latitudeAt(cells), longitudeAt(cells)];
    if (latitude === null && longitude === null) return [];
    const point = {
      latitude: decimalOf(latitude, 'latitude'),
      longitude: decimalOf(longitude, 'longitude'),
      precision: required(precisionAt(cells), 'point.precision'),
    };
    if (!isOnEarth(point)) {
      throw new Failure('K-019', { latitude: point.latitude, longitude: point.longitude });
    }
    return [{ point }];
  };
  return { columns: texts.columns, read };
}

/** A number with its unit; absent without the number. Reading throws Failure I-031, I-032. */
export function compileMeasure(parts: Parts, header: Header): ObjectReading {
  const texts = compileParts(parts, header);
  const [numberAt, unitAt] = [texts.at('number'), texts.at('unit')];
  const read = (cells: Cells): ClaimObject[] => {
    const number = numberAt(cells);
    if (number === null) return [];
    const unit = required(unitAt(cells), 'measure.unit');
    return [{ measure: { number: decimalOf(number, 'number'), unit } }];
  };
  return { columns: texts.columns, read };
}

function decimalOf(text: string | null, member: string): string {
  const decimal = latinDigits(required(text, member));
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(decimal)) return decimal;
  throw new Failure('I-031', { member, wanted: phrase('a-decimal-number'), found: brief(decimal) });
}
