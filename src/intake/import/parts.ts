// The named parts of a value: each an expression, and some that must not be absent.
import { Failure } from '../../base/failure.ts';
import type { ClaimObject } from '../../format/kinds/claim.ts';
import type { Parts } from '../../format/mapping/rule.ts';
import { compileText, type Header, type Reading } from './cells.ts';

/** What a row says in one range; empty where the main value is absent. */
export type ObjectReading = Reading<readonly ClaimObject[]>;

type TextReading = Reading<string | null>;

/** The parts of a value as texts, by name. */
export type Texts = {
  readonly columns: readonly string[];
  readonly at: (name: string) => TextReading['read'];
};

/** Readings of the parts of a value, by name; those that the mapping does not give are absent. */
export function compileParts(parts: Parts, header: Header): Texts {
  const readings = new Map(
    Object.entries(parts).map(([name, part]) => [name, compileText(part, header)] as const),
  );
  const columns = [...readings.values()].flatMap((reading) => reading.columns);
  return { columns, at: (name) => readings.get(name)?.read ?? (() => null) };
}

/** @throws Failure I-032 where there is nothing. */
export function required(text: string | null, member: string): string {
  if (text === null) throw new Failure('I-032', { member });
  return text;
}
