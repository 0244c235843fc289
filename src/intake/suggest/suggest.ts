// A first guess at what the columns of a list are, for a person to confirm or
// change: by their heads, by the values that stand in them, and by what the
// vocabulary of the archive can say of the kind of entity.
import { foldText, latinDigits } from '../../base/fold-text.ts';
import type { Calendar } from '../../format/date/calendar.ts';
import { findPredicate, type Vocabulary } from '../../format/vocabulary.ts';
import type { ColumnRole } from './choices.ts';
import { type ClaimGuess, readHead } from './column-words.ts';
import { type ColumnSurvey, mostValues } from './table-survey.ts';

export type Guess = { readonly name: string; readonly role: ColumnRole };

export type Known = {
  readonly vocabulary: Vocabulary;
  /** What the ids of new entities may begin with; each column puts its own behind it. */
  readonly cellPrefix: string;
};

/** The guesses for all columns, and the column that can name the rows. */
export function guessRoles(
  columns: readonly ColumnSurvey[],
  rows: number,
  { vocabulary, cellPrefix }: Known,
): { readonly key: string | null; readonly columns: readonly Guess[] } {
  const key = columns.find((column) => isKey(column, rows))?.name ?? null;
  const roles = columns.map((column, i) => {
    const known = { vocabulary, cellPrefix: `${cellPrefix}c${i + 1}.`, rows };
    return { name: column.name, role: column.name === key ? ignored : roleOf(column, known) };
  });
  const named = roles.map((each) => besideFamily(each, roles));
  return { key, columns: named.map((each, i) => onlyFirst(each, named.slice(0, i))) };
}

const bareNames = new Set(['name', 'نام', 'اسم', 'الاسم'].map(foldText));

/** A bare “name” beside a family name in the same language is the given name, not the whole. */
function besideFamily(guess: Guess, all: readonly Guess[]): Guess {
  const { role } = guess;
  if (role.as !== 'name' || !bareNames.has(foldText(guess.name))) return guess;
  const isBeside = all.some(
    ({ role: other }) => other.as === 'family' && other.language === role.language,
  );
  return isBeside ? { ...guess, role: { as: 'given', language: role.language } } : guess;
}

const ignored: ColumnRole = { as: 'ignored' };

/** A key is never empty and never the same twice, as far as was looked. */
function isKey({ name, empty, distinct, values }: ColumnSurvey, rows: number): boolean {
  if (readHead(name).guess?.as !== 'key' || empty > 0) return false;
  return distinct === rows || (distinct === values.length && distinct >= 1000);
}

function roleOf(column: ColumnSurvey, known: Known & { readonly rows: number }): ColumnRole {
  const { guess, language } = readHead(column.name);
  if (guess === null || guess.as === 'key' || column.distinct === 0) return ignored;
  switch (guess.as) {
    case 'name':
    case 'given':
    case 'family':
      return { as: guess.as, language };
    case 'claim':
      return entityRole(column, guess, known) ?? claimRole(column, guess, known.vocabulary);
    default:
      return { as: guess.as };
  }
}

// Longer than this are sentences, which name a place but are not its name.
const longestName = 80;
// From so many values on, places recur; what is hardly ever the same twice are addresses.
const leastRecurring = 50;

/** Whether the values of a column may be names of entities, each looked at by a person. */
function areNames({ values, distinct }: ColumnSurvey, filled: number): boolean {
  if (distinct >= mostValues || values.some((value) => value.length > longestName)) return false;
  return filled < leastRecurring || distinct < 0.9 * filled;
}

/** Names of places and the like become entities, where the vocabulary can say so. */
function entityRole(
  column: ColumnSurvey,
  { predicate, entity }: ClaimGuess,
  { vocabulary, cellPrefix, rows }: Known & { readonly rows: number },
): ColumnRole | undefined {
  const term = entity === undefined ? undefined : findPredicate(vocabulary, entity);
  const [kind] = term?.rangeKinds ?? [];
  if (term?.range !== 'entity' || kind === undefined) return undefined;
  if (!areNames(column, rows - column.empty)) return undefined;
  const text = findPredicate(vocabulary, predicate)?.range === 'text' ? predicate : null;
  const open = { language: null, split: null, values: {}, text };
  return { as: 'entity', predicate: term.term, kind, prefix: cellPrefix, ...open };
}

function claimRole(
  column: ColumnSurvey,
  { predicate }: ClaimGuess,
  vocabulary: Vocabulary,
): ColumnRole {
  const term = findPredicate(vocabulary, predicate);
  if (term === undefined) return ignored;
  const role = { as: 'claim', predicate, calendar: null, counts: null, terms: null } as const;
  if (term.range === 'date') return { ...role, calendar: calendarOf(column) };
  if (term.range === 'measure')
    return column.values.every(isNumber)
      ? { ...role, counts: 'years' }
      : inWords(predicate, vocabulary);
  if (term.range !== 'term') return role;
  const terms = termsOf(column.values, term.rangeKinds, vocabulary);
  return terms === undefined ? ignored : { ...role, terms };
}

/** Ages such as "less than a day" cannot be numbers; the vocabulary may have a predicate for the words. */
function inWords(predicate: string, vocabulary: Vocabulary): ColumnRole {
  const word = `${predicate.replace(/-stated$/, '')}-in-words`;
  if (findPredicate(vocabulary, word)?.range !== 'text') return ignored;
  return { as: 'claim', predicate: word, calendar: null, counts: null, terms: null };
}

function isNumber(value: string): boolean {
  return /^\d{1,3}(\.\d+)?$/.test(latinDigits(value));
}

/** The calendar that the years of a column fit, where all of them fit one. */
function calendarOf({ name, values }: ColumnSurvey): Calendar | null {
  if (/jalali|shamsi|solar|شمسی|خورشیدی/iu.test(name)) return 'solar-hijri';
  if (/gregorian|miladi|میلادی/iu.test(name)) return 'gregorian';
  const years = values.flatMap((value) => /\d{4}/.exec(latinDigits(value))?.map(Number) ?? []);
  if (years.length === 0) return null;
  if (years.every((year) => year >= 1200 && year <= 1450)) return 'solar-hijri';
  return years.every((year) => year >= 1800 && year <= 2100) ? 'gregorian' : null;
}

const spoken: Readonly<Record<string, readonly string[]>> = {
  female: ['f', 'female', 'woman', 'girl', 'زن', 'دختر', 'مونث', 'انثی', 'انثي'],
  male: ['m', 'male', 'man', 'boy', 'مرد', 'پسر', 'مذکر', 'ذکر'],
};

/** Each value with the term that its word is; undefined unless every value has one. */
function termsOf(
  values: readonly string[],
  allowed: readonly string[],
  vocabulary: Vocabulary,
): Readonly<Record<string, string>> | undefined {
  const words = new Map<string, string>();
  for (const term of allowed) {
    const label = vocabulary.terms.get(term)?.label;
    const more = [term, label?.en ?? term, label?.fa ?? term, ...(spoken[term] ?? [])];
    for (const word of more) words.set(foldText(word), term);
  }
  const pairs = values.map((value) => [value, words.get(foldText(value))] as const);
  const known = pairs.flatMap(([value, term]) => (term === undefined ? [] : [[value, term]]));
  return known.length === values.length ? Object.fromEntries(known) : undefined;
}

/** Only one column is the given name, the family name, the note; two may hold names or dates. */
function onlyFirst(guess: Guess, before: readonly Guess[]): Guess {
  const { as } = guess.role;
  if (as === 'ignored' || as === 'name' || as === 'claim' || as === 'entity') return guess;
  return before.some(({ role }) => role.as === as) ? { ...guess, role: ignored } : guess;
}
