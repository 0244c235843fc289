// The persons of an archive as a list for the engine: one row an entity, with what
// the standing claims say of it. Where several values stand, the first in the log
// fills the cell; further names go where the engine looks for other spellings.
import type { ClaimObject } from '../../format/kinds/claim.ts';
import { isKindUnder } from '../../format/vocabulary.ts';
import { labelsOf } from '../../register/query/labels.ts';
import { entities, standingClaims, type View } from '../../register/query/view.ts';
import { vocabularyOf } from '../../register/query/vocabulary.ts';
import { defaultSettings, type LinkSettings } from '../settings.ts';
import type { Role } from '../table/columns.ts';
import { type Table, tableOf } from '../table/table.ts';

const columns = [
  'id',
  'name',
  'name_en',
  'nick',
  'father',
  'grandfather',
  'birth',
  'date',
  'age',
  'sex',
  'birthplace',
  'residence',
  'place',
  'occupation',
] as const;
type ColumnName = (typeof columns)[number];

/** Which column a predicate fills. Words of vocabularies/cases.json; an archive with others is linked by names. */
const columnOf: Readonly<Record<string, ColumnName>> = {
  born: 'birth',
  died: 'date',
  'age-stated': 'age',
  'age-in-words': 'age',
  'sex-stated': 'sex',
  'birthplace-stated': 'birthplace',
  'residence-stated': 'residence',
  'place-of-death-stated': 'place',
  'died-at': 'place',
  'occupation-stated': 'occupation',
  'father-name-stated': 'father',
};

const roleOf: Readonly<Record<ColumnName, Role>> = {
  id: 'id',
  name: 'name',
  name_en: 'name',
  nick: 'nick',
  father: 'father',
  grandfather: 'grandfather',
  birth: 'birth',
  date: 'date',
  age: 'age',
  sex: 'sex',
  birthplace: 'place',
  residence: 'place',
  place: 'place',
  occupation: 'text',
};

/** Settings under which the engine takes the columns as they are. */
export const personSettings: LinkSettings = {
  ...defaultSettings,
  columns: new Map(columns.map((name) => [name, { role: roleOf[name] }])),
};

type Row = Map<ColumnName, string>;

const idsAtOnce = 2000;

/** @param isWanted which of the persons; all where it is left out. */
export async function readPersonTable(
  view: View,
  label: string,
  isWanted: (id: string) => boolean = () => true,
): Promise<Table> {
  const ids = (await personIds(view)).filter(isWanted);
  const rows: string[][] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    const some = ids.slice(at, at + idsAtOnce);
    const found = await readRows(view, some);
    for (const id of some) {
      const row = found.get(id) ?? new Map();
      rows.push(columns.map((name) => (name === 'id' ? id : (row.get(name) ?? ''))));
    }
  }
  return tableOf({ label, header: columns, rows });
}

async function personIds(view: View): Promise<string[]> {
  const vocabulary = await vocabularyOf(view);
  const kinds = [...vocabulary.terms.keys()].filter((kind) =>
    isKindUnder(vocabulary, kind, 'person'),
  );
  const rows = await entities(view)
    .select('id')
    .where('kind', 'in', [...new Set([...kinds, 'person'])])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function readRows(view: View, ids: readonly string[]): Promise<Map<string, Row>> {
  const said = await standingClaims(view)
    .select(['claim.subject', 'claim.predicate', 'claim.object', 'object_entity'])
    .select(['earliest', 'latest'])
    .where('claim.subject', 'in', ids)
    .where('claim.predicate', 'in', ['name', ...Object.keys(columnOf)])
    .where('claim.stance', '=', 'asserts')
    .orderBy('claim.position')
    .execute();
  const rows = new Map<string, Row>();
  const named = said.flatMap(({ object_entity: entity }) => entity ?? []);
  const labels = await labelsOf(view, named);
  for (const { subject, predicate, object, earliest, latest } of said) {
    if (subject === null || object === null) continue;
    const row = rows.get(subject) ?? new Map();
    rows.set(subject, row);
    // The fold took the object from an entry whose shape it had checked.
    const value = object as ClaimObject;
    if ('name' in value) addName(row, value.name);
    else if ('entity' in value) {
      // A place goes by its name; places are joined across scripts (record/).
      const { isNamed, fa } = labels.of(value.entity);
      addValue(row, columnOf[predicate ?? ''], isNamed ? fa : '');
    } else addValue(row, columnOf[predicate ?? ''], textOf(value, earliest, latest));
  }
  return rows;
}

type Name = Extract<ClaimObject, { name: unknown }>['name'];

/** The first name in Arabic and the first in Latin script are the two spellings, any other a further one. */
function addName(row: Row, { full, script, parts, status }: Name): void {
  const column = script === 'Latn' ? 'name_en' : 'name';
  if (!row.has(column)) row.set(column, full);
  else if (row.get(column) !== full && status === 'attested') addFurther(row, full);
  for (const [type, text] of parts) {
    if (type === 'father' || type === 'grandfather') addValue(row, type, text);
    if (type === 'nickname' || type === 'nom-de-guerre') addFurther(row, text);
  }
}

function addFurther(row: Row, text: string): void {
  const known = row.get('nick');
  row.set('nick', known === undefined ? text : `${known}; ${text}`);
}

function addValue(row: Row, column: ColumnName | undefined, text: string): void {
  if (column !== undefined && text !== '' && !row.has(column)) row.set(column, text);
}

/** The value as the engine reads it. A date is given by its bounds, whatever calendar it was written in. */
function textOf(value: ClaimObject, earliest: string | null, latest: string | null): string {
  if ('date' in value) {
    if (earliest === null || latest === null) return '';
    return earliest === latest ? earliest : `between ${earliest} and ${latest}`;
  }
  if ('measure' in value) return `${value.measure.number} ${value.measure.unit}`;
  if ('term' in value) return value.term;
  return 'text' in value ? value.text : '';
}
