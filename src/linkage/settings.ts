// What a run of linkage is told: which columns hold what, in which language the
// names are, which lists are without duplicates, and from where two rows are one.
// link.json says it; whatever it leaves out is guessed, and the guess is printed.
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import { type Calendar, calendars } from '../format/date/calendar.ts';
import type { Language } from './names/name.ts';
import { type ColumnGuess, type Role, roles } from './table/columns.ts';

export type LinkSettings = {
  /** Role of a column by its heading. */
  readonly columns: ReadonlyMap<string, { readonly role: Role; readonly calendar?: Calendar }>;
  readonly language: Language | undefined;
  /** Of each list whether no person stands in it twice; found out where undefined. */
  readonly deduplicated: readonly (boolean | undefined)[];
  /** Rows are one person from this probability on. */
  readonly threshold: number;
  /** Pairs below this probability are not written. */
  readonly floor: number;
};

const languages: readonly Language[] = ['fa', 'ar', 'und'];

export const defaultSettings: LinkSettings = {
  columns: new Map(),
  language: undefined,
  deduplicated: [],
  threshold: 0.5,
  floor: 0.01,
};

/** @throws Failure M-005 for what is not known or not possible. */
export function parseLinkSettings(text: string): LinkSettings {
  const value = objectAt('/', parsed(text));
  const out = { ...defaultSettings, columns: new Map(defaultSettings.columns) };
  for (const [key, given] of Object.entries(value)) {
    if (key === 'columns') readColumns(objectAt('/columns', given), out.columns);
    else if (key === 'language') out.language = oneOf('/language', given, languages);
    else if (key === 'deduplicated') out.deduplicated = flagsAt('/deduplicated', given);
    else if (key === 'threshold') out.threshold = shareAt('/threshold', given);
    else if (key === 'floor') out.floor = shareAt('/floor', given);
    else throw new Failure('M-005', { path: `/${key}`, why: phrase('not-known') });
  }
  return out;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('M-005', { path: '/', why: phrase('not-json') }, cause);
  }
}

function objectAt(path: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Failure('M-005', { path, why: phrase('not-object') });
}

type Columns = Map<string, { readonly role: Role; readonly calendar?: Calendar }>;

function readColumns(value: Record<string, unknown>, out: Columns): void {
  for (const [heading, given] of Object.entries(value)) {
    const path = `/columns/${heading}`;
    if (typeof given === 'string') out.set(heading, { role: oneOf(path, given, roles) });
    else {
      const { role, calendar } = objectAt(path, given);
      const found = { role: oneOf(`${path}/role`, role, roles) };
      const named = calendar === undefined ? undefined : oneOf(path, calendar, calendars);
      out.set(heading, named === undefined ? found : { ...found, calendar: named });
    }
  }
}

function oneOf<T extends string>(path: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Failure('M-005', { path, why: phrase('not-one-of', { allowed: allowed.join(', ') }) });
}

function flagsAt(path: string, value: unknown): boolean[] {
  if (!Array.isArray(value)) throw new Failure('M-005', { path, why: phrase('not-list') });
  return value.map((each, i) => {
    if (typeof each === 'boolean') return each;
    throw new Failure('M-005', { path: `${path}/${i}`, why: phrase('not-boolean') });
  });
}

function shareAt(path: string, value: unknown): number {
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  throw new Failure('M-005', { path, why: phrase('not-share') });
}

/** The guess with what the settings say put in its place. */
export function settledColumns(
  guesses: readonly ColumnGuess[],
  { columns }: LinkSettings,
): ColumnGuess[] {
  return guesses.map((guess) => {
    const said = columns.get(guess.column.name);
    if (said === undefined) return guess;
    const slot = said.role === guess.role ? guess.slot : slotOf(said.role, guess.column.name);
    return { ...guess, role: said.role, slot, calendar: said.calendar ?? guess.calendar };
  });
}

/** Columns of these roles answer to each other by their headings, all others by their role. */
function slotOf(role: Role, heading: string): string {
  return role === 'text' || role === 'number' || role === 'place' ? heading : role;
}
