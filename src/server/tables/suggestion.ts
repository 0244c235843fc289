// The first guess at what a list's columns are for, and mappings that were used before.
import { parseUtf8 } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { parseMapping } from '../../format/mapping.ts';
import { columnsOfMapping } from '../../intake/suggest/mapped-columns.ts';
import { guessRoles } from '../../intake/suggest/suggest.ts';
import { surveyTable, type TableSurvey } from '../../intake/suggest/table-survey.ts';
import { recentMappings } from '../../register/query/imports.ts';
import { items, type View } from '../../register/query/view.ts';
import { parseDigest, readWhole } from '../../vault/vault.ts';
import type { Office } from '../office.ts';
import type { Suggestion, TableChoices } from '../shapes/table.ts';
import { newPrefix, openHeldList, termOf } from './held-list.ts';

const mostEarlier = 20;
const mostTermValues = 50;
const samples = 5;

/** @throws Failure R-003, I-038, I-011 to I-013. */
export async function suggestFor(office: Office, view: View, item: string): Promise<Suggestion> {
  const list = await openHeldList(view, office.vault, item);
  const survey = await surveyTable(list.open, list.file);
  const { vocabulary } = await office.rules();
  const cellPrefix = newPrefix(list, office);
  const { key, columns } = guessRoles(survey.columns, survey.rows, { vocabulary, cellPrefix });
  const choices: TableChoices = {
    name: termOf(list),
    kind: 'person',
    key,
    prefix: newPrefix(list, office),
    language: null,
    source: null,
    visibility: 'team',
    columns: columns.map(({ name: column, role }) => ({ name: column, role: { ...role } })),
  };
  return {
    choices,
    cellPrefix,
    ...described(survey),
    earlier: await earlierFor(office, view, survey),
  };
}

function described({ columns, rows, faulty, otherEncoding }: TableSurvey) {
  return {
    rows,
    faulty,
    otherEncoding,
    columns: columns.map(({ name, empty, distinct, values }) => ({
      name,
      empty,
      distinct,
      samples: values.slice(0, samples),
      values: values.length <= mostTermValues ? [...values] : [],
    })),
  };
}

async function earlierFor(
  office: Office,
  view: View,
  survey: TableSurvey,
): Promise<Suggestion['earlier']> {
  const here = new Set(survey.columns.map(({ name }) => name));
  const fitting: Suggestion['earlier'] = [];
  for (const each of await recentMappings(view, mostEarlier)) {
    const mapping = await findMapping(office, view, each.item);
    if (mapping === undefined) continue;
    const asked = columnsOfMapping(parseMapping(mapping));
    if (asked?.every((column) => here.has(column))) fitting.push({ ...each });
  }
  return fitting;
}

/** A mapping that an earlier import was made with. @throws Failure R-003. */
export async function readEarlierMapping(
  office: Office,
  view: View,
  item: string,
): Promise<{ readonly name: string; readonly mapping: unknown }> {
  const mapping = await findMapping(office, view, item);
  if (mapping === undefined) throw new Failure('R-003', { prefix: item });
  return { name: parseMapping(mapping).name, mapping };
}

/** Undefined where the item is hidden, erased or no mapping. */
async function findMapping(office: Office, view: View, item: string): Promise<Json | undefined> {
  const row = await items(view).select('stored').where('entry.id', '=', item).executeTakeFirst();
  if (!row?.stored) return undefined;
  try {
    const bytes = await readWhole(office.vault, parseDigest(row.stored));
    const json: Json = JSON.parse(parseUtf8(bytes));
    parseMapping(json);
    return json;
  } catch (cause) {
    if (cause instanceof Failure || cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
