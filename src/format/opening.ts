// Which fields of an entry an opening shows, as people name them: every field of a
// name, or, of the field that repeats, one or some by number (docs/formats/body.md,
// clauses 19 to 21). It chooses and tells; closing is body.ts's.
import { Failure } from '../base/failure.ts';
import { type Body, openFields } from './body.ts';
import { type AnyKind, kindNameOf, nameAt } from './kind.ts';
import { kinds } from './kinds.ts';

/**
 * The positions of the fields that are named: `NAME`, or `NAME:3` and `NAME:3-5` for those
 * of a repeated field, counted from 1 in this entry.
 *
 * @throws Failure E-014 for a field that the entry does not have, E-016 for a number that
 *   none of a repeated field has, E-015 for one that is closed here.
 */
export function choosePositions(body: Body, choices: readonly string[]): ReadonlySet<number> {
  const entry = { body, kind: kinds.get(kindNameOf(body)), fields: openFields(body) };
  return new Set(choices.flatMap((choice) => positionsOf(entry, choice)));
}

type Entry = {
  readonly body: Body;
  readonly kind: AnyKind | undefined;
  readonly fields: ReturnType<typeof openFields>;
};

function positionsOf(entry: Entry, choice: string): number[] {
  const repeated = entry.kind?.repeats?.field;
  if (repeated !== undefined && choice.startsWith(`${repeated}:`)) return numbered(entry, choice);
  const found = entry.fields.flatMap((field, position) => (field?.[0] === choice ? position : []));
  if (found.length > 0) return found;
  const code = mayBeClosed(entry, choice) ? 'E-015' : 'E-014';
  throw new Failure(code, { name: choice, kind: kindNameOf(entry.body) });
}

/** Whether a field of this name can stand among those that are closed. */
function mayBeClosed({ body, kind }: Entry, name: string): boolean {
  if (body.form === 'whole') return false;
  return kind === undefined || kind.fields.includes(name);
}

function numbered(entry: Entry, choice: string): number[] {
  const { body, fields } = entry;
  const [name = '', numbers = ''] = choice.split(/:(.*)/s);
  const kind = kindNameOf(body);
  const { count } = repetitionOf(body) ?? { count: null };
  const [, first = '', last = first] = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(numbers) ?? [];
  const [from, to] = [Number(first), Number(last)];
  // Where the count is closed, no more can be there than there are leaves.
  if (first === '' || from > to || to > (count ?? fields.length)) {
    throw new Failure('E-016', { choice, name, kind, count: count ?? '?' });
  }
  const before = (entry.kind?.fields.length ?? 1) - 1;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const position = before + from + i;
    if (fields[position] !== undefined) return position;
    throw new Failure('E-015', { name: `${name}:${from + i}`, kind });
  });
}

/** Of the field that repeats in an entry: which of it stand open, counted from 1, and how many there are. */
export type Repetition = {
  readonly name: string;
  readonly open: readonly number[];
  /** Null where the field that counts them is closed. */
  readonly count: number | null;
};

/** What a body shows of its repeated field; undefined where its kind has none, or is not known. */
export function repetitionOf(body: Body): Repetition | undefined {
  const kind = kinds.get(kindNameOf(body));
  if (kind === undefined || kind.repeats === null) return undefined;
  const before = kind.fields.length - 1;
  const fields = openFields(body);
  const open = fields.flatMap((field, i) => (field !== undefined && i > before ? i - before : []));
  const counted = fields[before];
  const stated = typeof counted?.[1] === 'number' ? counted[1] : null;
  return {
    name: kind.repeats.field,
    open,
    count: body.form === 'whole' ? fields.length - 1 - before : stated,
  };
}

/** The names of the closed fields, but for the one that repeats; none where the kind is not known. */
export function closedNames(body: Body): readonly string[] {
  const kind = kinds.get(kindNameOf(body));
  if (kind === undefined) return [];
  const fields = openFields(body);
  const single = kind.fields.length + (kind.repeats === null ? 1 : 0);
  return Array.from({ length: single }, (_, position) => position).flatMap((position) =>
    fields[position] === undefined ? (nameAt(kind, position) ?? []) : [],
  );
}
