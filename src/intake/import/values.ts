// Dates, names, quantities and the other values of a claim, out of a row.
import { Failure } from '../../base/failure.ts';
import { latinDigits } from '../../base/fold-text.ts';
import { isOnEarth } from '../../format/claim.ts';
import { parseCalendar } from '../../format/date/calendar.ts';
import { type DateValue, makeDate } from '../../format/date/date.ts';
import { readSpokenDate } from '../../format/date/read-spoken.ts';
import type { ClaimObject } from '../../format/kinds/claim.ts';
import type { Literal } from '../../format/mapping/expression.ts';
import type { ObjectRule, Parts } from '../../format/mapping/rule.ts';
import { parseName } from '../../format/name/name.ts';
import { scriptOf } from '../../format/name/script.ts';
import { parseQuantity } from '../../format/quantity/quantity.ts';
import {
  brief,
  type Cells,
  compileAll,
  compileOne,
  compileText,
  type Header,
  type Reading,
  textOf,
} from './cells.ts';

type TextReading = Reading<string | null>;
export type ObjectReading = Reading<readonly ClaimObject[]>;

type Texts = {
  readonly columns: readonly string[];
  readonly at: (name: string) => TextReading['read'];
};

/** Readings of the parts of a value, by name; those that the mapping does not give are absent. */
function compileParts(parts: Parts, header: Header): Texts {
  const readings = new Map(
    Object.entries(parts).map(([name, part]) => [name, compileText(part, header)] as const),
  );
  const columns = [...readings.values()].flatMap((reading) => reading.columns);
  return { columns, at: (name) => readings.get(name)?.read ?? (() => null) };
}

/** What a rule says of a row, in the rule's range; empty where its main value is absent. */
export function compileObject(
  rule: ObjectRule,
  header: Header,
  language: string | null,
): ObjectReading {
  switch (rule.range) {
    case 'entity':
      return mapAll(compileAll(rule.main, header), (entity) => ({ entity }));
    case 'term':
      return mapAll(compileAll(rule.main, header), (term) => ({ term }));
    case 'link':
      return mapAll(compileAll(rule.main, header), (link) => ({ link }));
    case 'text':
      return compileTextObject(rule.parts, header, language);
    case 'name':
      return compileName(rule, header, language);
    case 'date': {
      const { columns, read } = compileDate(rule.parts, header);
      return { columns, read: (cells) => present(read(cells), (date) => ({ date })) };
    }
    case 'quantity':
      return compileQuantity(rule.parts, header);
    case 'point':
      return compilePoint(rule.parts, header);
    case 'measure':
      return compileMeasure(rule.parts, header);
  }
}

function mapAll(
  { columns, read }: Reading<readonly Literal[]>,
  make: (text: string, cells: Cells) => ClaimObject,
): ObjectReading {
  return {
    columns,
    read: (cells) =>
      read(cells).flatMap((literal) => present(textOf(literal), (text) => make(text, cells))),
  };
}

function present<T>(value: T | null, make: (value: T) => ClaimObject): ClaimObject[] {
  return value === null ? [] : [make(value)];
}

function compileTextObject(parts: Parts, header: Header, language: string | null): ObjectReading {
  const texts = compileText(parts.language, header);
  const all = mapAll(compileAll(parts.text, header), (text, cells) => ({
    text,
    language: texts.read(cells) ?? language,
  }));
  return { columns: [...all.columns, ...texts.columns], read: all.read };
}

type NameRule = Extract<ObjectRule, { readonly range: 'name' }>;

function compileName(rule: NameRule, header: Header, language: string | null): ObjectReading {
  const { full, ...rest } = rule.parts;
  const texts = compileParts(rest, header);
  const [languageAt, scriptAt] = [texts.at('language'), texts.at('script')];
  const [statusAt, schemeAt] = [texts.at('status'), texts.at('scheme')];
  const named = rule.named.map(([type, part]) => [type, compileText(part, header)] as const);
  const make = (text: string, cells: Cells): ClaimObject => {
    const parts = named.flatMap(([type, part]) => {
      const value = part.read(cells);
      return value === null ? [] : [[type, value]];
    });
    const given = parseName({
      full: text,
      script: scriptAt(cells) ?? scriptOf(text),
      language: languageAt(cells) ?? language,
      parts,
      status: statusAt(cells) ?? 'attested',
      scheme: schemeAt(cells),
    });
    return { name: { ...given, parts: given.parts.map(([type, value]) => [type, value]) } };
  };
  const all = mapAll(compileAll(full, header), make);
  const partColumns = named.flatMap(([, part]) => part.columns);
  return { columns: [...all.columns, ...texts.columns, ...partColumns], read: all.read };
}

/**
 * A date. Words without EDTF are read as spoken; where they have more than one reading they are
 * kept without bounds. Reading throws Failure D-002 to D-011.
 */
export function compileDate(parts: Parts | undefined, header: Header): Reading<DateValue | null> {
  const texts = compileParts(parts ?? {}, header);
  const [edtfAt, calendarAt, wordsAt] = ['edtf', 'calendar', 'asWritten'].map(texts.at);
  return {
    columns: texts.columns,
    read: (cells) => {
      const edtf = edtfAt?.(cells) ?? null;
      const words = wordsAt?.(cells) ?? null;
      if (edtf === null && words === null) return null;
      return dateOf({ edtf, words, calendar: calendarAt?.(cells) ?? null });
    },
  };
}

type DateTexts = { edtf: string | null; words: string | null; calendar: string | null };

// Lists name the same dates again and again, and reading one is the dearest
// part of a claim. Emptied when full, so that it stays small.
const readDates = new Map<string, DateValue>();
const mostDates = 4096;

function dateOf(texts: DateTexts): DateValue {
  const key = JSON.stringify([texts.calendar, texts.edtf, texts.words]);
  const known = readDates.get(key);
  if (known !== undefined) return known;
  if (readDates.size >= mostDates) readDates.clear();
  const date = readDate(texts);
  readDates.set(key, date);
  return date;
}

function readDate({ edtf, words, calendar }: DateTexts): DateValue {
  const stated = calendar === null ? undefined : parseCalendar(calendar);
  const asWritten = words ?? edtf ?? '';
  if (edtf !== null) return makeDate({ asWritten, calendar: stated ?? 'gregorian', edtf });
  const spoken = readSpokenDate(asWritten, stated);
  return makeDate(spoken ?? { asWritten, calendar: stated ?? 'gregorian', edtf: null });
}

function compileQuantity(parts: Parts, header: Header): ObjectReading {
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
    const value = valueAt(cells);
    const [lower, upper] = [lowerAt(cells) ?? value, upperAt(cells) ?? value];
    const alternatives = alternativesOf(alternativesAt(cells));
    const asWritten = wordsAt(cells);
    if (lower === null && upper === null && alternatives.length === 0 && asWritten === null)
      return [];
    const counts = countsAt(cells);
    if (counts === null) throw new Failure('I-032', { member: 'quantity.counts' });
    const approximate = truthOf(isAbout.read(cells), 'approximate');
    const type = typeAt(cells) ?? 'documented';
    const rest = { hedge: hedgeAt(cells), asWritten, type };
    const given = { counts, lower, upper, alternatives, approximate, ...rest };
    const quantity = parseQuantity(given);
    return [{ quantity: { ...quantity, alternatives: [...quantity.alternatives] } }];
  };
  return { columns: texts.columns, read };
}

function numberOf(text: string | null, member: string): number | null {
  if (text === null) return null;
  const digits = latinDigits(text);
  const number = Number(digits);
  if (/^\d{1,16}$/.test(digits) && Number.isSafeInteger(number)) return number;
  throw new Failure('I-031', { member, wanted: 'a whole number', found: brief(text) });
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
  throw new Failure('I-031', { member, wanted: 'true or false', found: brief(String(literal)) });
}

function compilePoint(parts: Parts, header: Header): ObjectReading {
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

function compileMeasure(parts: Parts, header: Header): ObjectReading {
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
  throw new Failure('I-031', { member, wanted: 'a decimal number', found: brief(decimal) });
}

/** @throws Failure I-032 where there is nothing. */
export function required(text: string | null, member: string): string {
  if (text === null) throw new Failure('I-032', { member });
  return text;
}
