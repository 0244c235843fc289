// From lists and what their columns hold to the records that are compared: rows
// in their one order, fields with their values numbered over all lists.
import type { Language } from '../names/name.ts';
import type { ColumnGuess, Role } from '../table/columns.ts';
import { orderByIds, orderBySpelling } from '../table/order.ts';
import { sharedInts } from '../table/shared.ts';
import type { Table } from '../table/table.ts';
import { ageField, birthsFromAges, DayTable, dateField, fillAges, fillDates } from './dates.ts';
import { findParents } from './dependence.ts';
import type { Field, NameField, Records, TextKind } from './field.ts';
import { packNames } from './name-field.ts';
import {
  emptySpelling,
  fillNames,
  type NamePart,
  type Spelling,
  TokenTable,
} from './name-tokens.ts';
import { buildText, type Placed } from './texts.ts';

export type Listed = {
  readonly table: Table;
  readonly guesses: readonly ColumnGuess[];
};

export type Built = {
  readonly records: Records;
  /** The row in its list of every record. */
  readonly rowOf: Int32Array;
  /** Cells that hold a date that could not be read. */
  readonly unreadDates: number;
};

type Part = Listed & { readonly rows: Int32Array; readonly first: number };

export function buildRecords(lists: readonly Listed[], language: Language): Built {
  const parts: Part[] = [];
  let count = 0;
  for (const list of lists) {
    parts.push({ ...list, rows: orderOf(list), first: count });
    count += list.table.rowCount;
  }
  const source = new Uint8Array(new SharedArrayBuffer(count));
  const rowOf = new Int32Array(count);
  parts.forEach(({ rows, first }, number) => {
    source.fill(number, first, first + rows.length);
    rowOf.set(rows, first);
  });
  const dates = buildDates(parts, count);
  const fields = [...dates.fields, ...buildTexts(parts, count, language)];
  const name = buildNames(parts, count, language);
  const records = {
    count,
    source,
    name,
    fields,
    rows: rowsOf(fields, count),
    parents: findParents(fields),
  };
  return { records, rowOf, unreadDates: dates.unread };
}

function rowsOf(fields: readonly Field[], count: number): Int32Array {
  const width = fields.length;
  const rows = sharedInts(count * width);
  fields.forEach(({ codes }, f) => {
    for (let row = 0; row < count; row += 1) rows[row * width + f] = codes[row] ?? 0;
  });
  return rows;
}

/** Fewer rows lie in the processor's cache in any order. */
const manyRows = 100_000;

function orderOf({ table, guesses }: Listed): Int32Array {
  const columnOf = (...roles: readonly Role[]) =>
    guesses.find(({ role }) => roles.includes(role))?.column;
  const id = columnOf('id');
  const byIds =
    id === undefined
      ? Int32Array.from({ length: table.rowCount }, (_, i) => i)
      : orderByIds(id.codes, id.values);
  const name = columnOf('family', 'name');
  return name === undefined || table.rowCount < manyRows
    ? byIds
    : orderBySpelling(byIds, name.codes, name.values);
}

const textKinds: readonly TextKind[] = ['sex', 'place', 'postcode', 'email', 'number', 'text'];

function buildTexts(parts: readonly Part[], count: number, language: Language): Field[] {
  const slots = new Map<string, { kind: TextKind; placed: Placed[] }>();
  for (const { guesses, rows, first } of parts) {
    for (const { role, slot, column } of guesses) {
      const kind = textKinds.find((each) => each === role);
      if (kind === undefined || column.values.size === 0) continue;
      const found = slots.get(slot) ?? { kind, placed: [] };
      found.placed.push({ column, rows, first });
      slots.set(slot, found);
    }
  }
  return [...slots].map(([name, { kind, placed }]) =>
    buildText({ kind, name, count, language }, placed),
  );
}

function columnsOf({ guesses }: Part, role: Role): readonly ColumnGuess[] {
  return guesses.filter((guess) => guess.role === role && guess.column.values.size > 0);
}

function buildDates(parts: readonly Part[], count: number): { fields: Field[]; unread: number } {
  const [births, events, ages] = [sharedInts(count), sharedInts(count), sharedInts(count)];
  const [birthTable, eventTable] = [new DayTable(), new DayTable()];
  let unread = 0;
  for (const part of parts) {
    const { rows, first } = part;
    const at = (role: Role) => columnsOf(part, role);
    const months = (role: Role) => at(role)[0]?.column;
    unread += fillDates(
      births,
      {
        whole: [...at('birth'), ...(months('birth-month') === undefined ? at('birth-year') : [])],
        parts: [months('birth-year'), months('birth-month'), months('birth-day')],
        rows,
        first,
      },
      birthTable,
    );
    unread += fillDates(events, { whole: at('date'), parts: [], rows, first }, eventTable);
    const age = at('age')[0];
    if (age !== undefined) fillAges(ages, { column: age.column, rows, first });
    const given = { births, ages, events, table: birthTable, eventTable };
    birthsFromAges([first, first + rows.length], given);
  }
  const fields: Field[] = [];
  if (birthTable.days.length > 0) fields.push(dateField('birth', births, birthTable));
  if (ages.some((age) => age > 0)) fields.push(ageField('age', ages));
  if (eventTable.days.length > 0) fields.push(dateField('date', events, eventTable));
  return { fields, unread };
}

const nameParts: readonly NamePart[] = ['name', 'given', 'family', 'father', 'grandfather', 'nick'];

/** The second spelling of a name, such as `name_en` beside `name`, is a variant of its own. */
function buildNames(
  parts: readonly Part[],
  count: number,
  language: Language,
): NameField | undefined {
  const table = new TokenTable();
  const variants: Spelling[] = [];
  for (const spelling of [0, 1]) {
    const out = emptySpelling(count, language);
    let isFilled = false;
    for (const part of parts) {
      const columns = nameColumns(part, spelling);
      if (columns.length === 0) continue;
      isFilled = true;
      fillNames(out, { ...part, columns, language }, table);
    }
    if (isFilled) variants.push(out);
  }
  return variants.length === 0 ? undefined : packNames(variants, table, language);
}

function nameColumns(part: Part, spelling: number) {
  const all = nameParts.flatMap((role) =>
    columnsOf(part, role).map(({ column, slot }) => ({ part: role, column, slot })),
  );
  const hasSecond = all.some(({ slot }) => slot === 'name2');
  if (spelling === 1) return hasSecond ? all.filter(({ slot }) => slot === 'name2') : [];
  const first = all.filter(({ slot }) => slot !== 'name2');
  return first.some(({ part: role }) => role !== 'nick') ? first : all;
}
