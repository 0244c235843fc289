// From lists and what their columns hold to the records that are compared: fields
// with their values numbered over all lists, each piece of them built by itself.
import type { ColumnGuess, Role } from '../table/columns.ts';
import { sharedInts } from '../table/shared.ts';
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
import type { Ordered, Part } from './ordered.ts';
import { buildText } from './texts.ts';

/** The names, the dates and ages, or the texts of one slot. */
export type Piece =
  | { readonly of: 'names' | 'dates' }
  | { readonly of: 'texts'; readonly kind: TextKind; readonly slot: string };

export type BuiltPiece = {
  readonly name: NameField | undefined;
  readonly fields: readonly Field[];
  /** Cells that hold a date that could not be read. */
  readonly unreadDates: number;
};

/** What there is to build, that which takes longest and most memory first. */
export function piecesOf({ parts }: Ordered): [Piece, ...Piece[]] {
  const kinds = new Map<string, TextKind>();
  for (const { role, slot, column } of parts.flatMap(({ guesses }) => guesses)) {
    const kind = textKinds.find((each) => each === role);
    if (kind !== undefined && column.values.size > 0 && !kinds.has(slot)) kinds.set(slot, kind);
  }
  const texts = [...kinds].map(([slot, kind]): Piece => ({ of: 'texts', kind, slot }));
  return [{ of: 'names' }, { of: 'dates' }, ...texts];
}

export function buildPiece(ordered: Ordered, piece: Piece): BuiltPiece {
  const nothing = { name: undefined, fields: [], unreadDates: 0 };
  switch (piece.of) {
    case 'names':
      return { ...nothing, name: buildNames(ordered) };
    case 'dates':
      return { ...nothing, ...buildDates(ordered) };
    default:
      return { ...nothing, fields: [buildTexts(ordered, piece)] };
  }
}

/** The records from all their pieces, in the order in which those were asked for. */
export function joinPieces({ parts, count }: Ordered, pieces: readonly BuiltPiece[]): Records {
  const source = new Uint8Array(new SharedArrayBuffer(count));
  parts.forEach(({ rows, first }, list) => {
    source.fill(list, first, first + rows.length);
  });
  const fields = pieces.flatMap((piece) => piece.fields);
  const name = pieces.find((piece) => piece.name !== undefined)?.name;
  return { count, source, name, fields, rows: rowsOf(fields, count), parents: findParents(fields) };
}

function rowsOf(fields: readonly Field[], count: number): Int32Array {
  const width = fields.length;
  const rows = sharedInts(count * width);
  fields.forEach(({ codes }, f) => {
    for (let row = 0; row < count; row += 1) rows[row * width + f] = codes[row] ?? 0;
  });
  return rows;
}

const textKinds: readonly TextKind[] = ['sex', 'place', 'postcode', 'email', 'number', 'text'];

type Texts = Extract<Piece, { readonly of: 'texts' }>;

function buildTexts({ parts, count, language }: Ordered, { kind, slot: name }: Texts): Field {
  const placed = parts.flatMap(({ guesses, rows, first }) =>
    guesses
      .filter(({ role, slot, column }) => slot === name && isText(role) && column.values.size > 0)
      .map(({ column }) => ({ column, rows, first })),
  );
  return buildText({ kind, name, count, language }, placed);
}

function isText(role: Role): boolean {
  return textKinds.some((kind) => kind === role);
}

function columnsOf({ guesses }: Part, role: Role): readonly ColumnGuess[] {
  return guesses.filter((guess) => guess.role === role && guess.column.values.size > 0);
}

function buildDates({ parts, count }: Ordered): Pick<BuiltPiece, 'fields' | 'unreadDates'> {
  const [births, events, ages] = [sharedInts(count), sharedInts(count), sharedInts(count)];
  const [birthTable, eventTable] = [new DayTable(), new DayTable()];
  let unreadDates = 0;
  for (const part of parts) {
    const { rows, first } = part;
    const at = (role: Role) => columnsOf(part, role);
    const months = (role: Role) => at(role)[0]?.column;
    unreadDates += fillDates(
      births,
      {
        whole: [...at('birth'), ...(months('birth-month') === undefined ? at('birth-year') : [])],
        parts: [months('birth-year'), months('birth-month'), months('birth-day')],
        rows,
        first,
      },
      birthTable,
    );
    unreadDates += fillDates(events, { whole: at('date'), parts: [], rows, first }, eventTable);
    const age = at('age')[0];
    if (age !== undefined) fillAges(ages, { column: age.column, rows, first });
    const given = { births, ages, events, table: birthTable, eventTable };
    birthsFromAges([first, first + rows.length], given);
  }
  const fields: Field[] = [];
  if (birthTable.days.length > 0) fields.push(dateField('birth', births, birthTable));
  if (ages.some((age) => age > 0)) fields.push(ageField('age', ages));
  if (eventTable.days.length > 0) fields.push(dateField('date', events, eventTable));
  return { fields, unreadDates };
}

const nameParts: readonly NamePart[] = ['name', 'given', 'family', 'father', 'grandfather', 'nick'];

/** The second spelling of a name, such as `name_en` beside `name`, is a variant of its own. */
function buildNames({ parts, count, language }: Ordered): NameField | undefined {
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
