// Linkage of plain lists from end to end: columns, records, blocking, estimation,
// scores, clusters. Pure: the same lists and settings give the same outcome,
// whatever the order of the rows and the number of threads.
import { Failure } from '../base/failure.ts';
import { choiceOf } from './block/choice.ts';
import { type CandidateIndex, type Finding, findBlocks, indexRows } from './block/index.ts';
import { clusterRecords } from './cluster/cluster-records.ts';
import { languageOf } from './language.ts';
import type { Language } from './names/name.ts';
import { buildPiece, joinPieces, piecesOf } from './record/build.ts';
import { type Copies, findCopies } from './record/copies.ts';
import type { Records } from './record/field.ts';
import { orderRows, rowsIn } from './record/ordered.ts';
import { type Allowed, allowedPairs } from './run/allowed.ts';
import { findDeduplicated } from './run/deduplicated.ts';
import { type Earlier, knownDoubles, usableFor } from './run/earlier.ts';
import { drawLevels, type FitInput, fitModel } from './run/fit.ts';
import { joinPairs, type PairList, sortPairs } from './run/pair-list.ts';
import { type Crew, createCrew, cut, withCrew } from './run/threads.ts';
import { mostLevels } from './score/comparison.ts';
import { type Model, type Weights, weightsOf } from './score/model.ts';
import { type LinkSettings, settledColumns } from './settings.ts';
import { type ColumnGuess, guessColumns } from './table/columns.ts';
import type { Table } from './table/table.ts';

/** Two rows that a person has judged, by list and row. */
export type RowRef = { readonly list: number; readonly row: number };
export type Constraints = {
  readonly same: readonly (readonly [RowRef, RowRef])[];
  readonly different: readonly (readonly [RowRef, RowRef])[];
};

export type LinkInput = {
  readonly tables: readonly Table[];
  readonly settings: LinkSettings;
  readonly constraints?: Constraints;
  /**
   * Lists that are linked already: they are compared with the other lists only,
   * and the constraints say which of their rows are one person.
   */
  readonly known?: readonly boolean[];
  /** What an earlier run found out, where these lists have the same fields as its own. */
  readonly earlier?: Earlier | undefined;
  /** How many threads share the work, where no crew is given. */
  readonly threads?: number;
  /** Told what is being done, and how far it is, from 0 to 1. */
  readonly onStep?: (step: Step, share: number) => void;
};

export type Step = 'columns' | 'records' | 'blocks' | 'estimate' | 'score' | 'cluster';

export type Linkage = {
  readonly columns: readonly (readonly ColumnGuess[])[];
  readonly language: Language;
  /** Of each list, whether no person stands in it twice. */
  readonly deduplicated: readonly boolean[];
  readonly records: Records;
  readonly copies: Copies;
  /** The row in its list of every record. */
  readonly rowOf: Int32Array;
  readonly index: CandidateIndex;
  readonly model: Model;
  readonly weights: Weights;
  /** Every pair above the floor, by its rows. */
  readonly pairs: PairList;
  /** The cluster of every record, named by its first record. */
  readonly clusters: Int32Array;
  readonly unreadDates: number;
};

/** The columns as they will be taken, for a person to look at before the run. */
export function readColumns(tables: readonly Table[], settings: LinkSettings): ColumnGuess[][] {
  return tables.map((table) => settledColumns(guessColumns(table), settings));
}

/** The records, before anything is known of which are compared. */
type Prepared = Pick<
  Linkage,
  'columns' | 'language' | 'records' | 'rowOf' | 'copies' | 'unreadDates'
> & {
  readonly crew: Crew;
  readonly judged: Judged;
  readonly allowed: Allowed;
};

/** What is compared with what, before anything is. */
export type Candidates = Prepared & Pick<Linkage, 'index'>;

/** @throws Failure M-007 if nothing in the lists can be compared. */
async function prepare(input: LinkInput, crew: Crew): Promise<Prepared> {
  const { tables, settings, known, onStep = () => {} } = input;
  onStep('columns', 0);
  const columns = readColumns(tables, settings);
  const language = settings.language ?? languageOf(columns);
  onStep('records', 0);
  const ordered = orderRows(tables, columns, language);
  crew.tell('lists', ordered);
  const [names, ...others] = piecesOf(ordered);
  const rest = crew.deal('build', others);
  const built = [buildPiece(ordered, names), ...(await rest)];
  const records = joinPieces(ordered, built);
  if (records.name === undefined && records.fields.length === 0) throw new Failure('M-007');
  const unreadDates = built.reduce((sum, piece) => sum + piece.unreadDates, 0);
  const rowOf = rowsIn(ordered);
  const judged = findJudged(input, records, rowOf);
  const copies = findCopies(records, (row) => judged.rows.has(row));
  const allowed = allowedPairs(tables.length, known);
  crew.tell('set', { records, allowed, sizes: copies.sizes, known });
  return { crew, columns, language, records, rowOf, copies, unreadDates, judged, allowed };
}

/**
 * The candidates of lists, without any score.
 *
 * @throws Failure M-007 if nothing in them can be compared.
 */
export async function findCandidates(input: LinkInput): Promise<Candidates> {
  const prepared = await prepare(input, createCrew(0, 1));
  const finding = findingOf(prepared, input);
  return { ...prepared, index: indexRows(await findBlocks(finding), finding) };
}

function findingOf(
  { crew, records, copies }: Prepared,
  { known, onStep = () => {} }: LinkInput,
): Finding {
  onStep('blocks', 0);
  const choice = choiceOf(records, { sizes: copies.sizes, known });
  const fresh = records.source.reduce((sum, list) => (known?.[list] === true ? sum : sum + 1), 0);
  return { crew, records, choice, budget: budgetFor(fresh) };
}

/** The index, and what the estimation begins with. */
async function findIndex(
  prepared: Prepared,
  input: LinkInput,
  earlier: Earlier | undefined,
): Promise<{ index: CandidateIndex; basis: FitInput['basis'] }> {
  const { crew, records } = prepared;
  const finding = findingOf(prepared, input);
  const found = await findBlocks(finding);
  // The other threads draw while this one notes in which blocks each row stands.
  const basis = earlier?.model ?? drawLevels(crew, records);
  const index = indexRows(found, finding);
  const { blocks, starts, places } = index;
  crew.tell('index', { blocks, starts, places });
  return { index, basis };
}

/**
 * Links lists.
 *
 * @throws Failure M-007 if nothing in them can be compared.
 */
export function linkTables(input: LinkInput): Promise<Linkage> {
  const count = input.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return withCrew(createCrew(count, input.threads ?? 1), (crew) => linkWith(crew, input));
}

/**
 * The same with a crew that has other work before and after.
 *
 * @throws Failure M-007 if nothing in the lists can be compared.
 */
export async function linkWith(crew: Crew, input: LinkInput): Promise<Linkage> {
  const { settings, onStep = () => {} } = input;
  const prepared = await prepare(input, crew);
  const { records, copies, judged, allowed } = prepared;
  const earlier = usableFor(records, input.earlier);
  const { index, basis } = await findIndex(prepared, input, earlier);
  onStep('estimate', 0);
  const fresh = { records, index, copies, crew, allowed };
  const model = await fitModel({ ...fresh, basis });
  const weights = weightsOf(model, records, mostLevels);
  crew.tell('weigh', weights);
  onStep('score', 0);
  const floor = Math.log2(settings.floor / (1 - settings.floor));
  const parts = cut(records.count, mostStretches).map((stretch) => ({ stretch, floor }));
  const scored = await crew.share('score', parts, (at) => onStep('score', at / parts.length));
  const known = knownDoubles(input, earlier);
  const deduplicated = findDeduplicated({ records, index, copies, weights, settings, known });
  onStep('cluster', 0);
  const found = { crew, records, copies, weights, settings, deduplicated, judged, allowed };
  const ordered = inOrder(joinPairs(scored), records.count, input.known);
  const { pairs, clusters } = await clusterRecords({ ...found, pairs: ordered, floor });
  const { crew: _, judged: __, allowed: ___, ...base } = prepared;
  return { ...base, index, deduplicated, model, weights, pairs, clusters };
}

const mostStretches = 128;

/** New rows are compared with known ones before and behind them; a pair begins with its first row. */
function inOrder(pairs: PairList, count: number, known: LinkInput['known']): PairList {
  if (known?.includes(true) !== true) return pairs;
  const { a, b, weight } = pairs;
  const turned = { a: a.map((row, i) => Math.min(row, b[i] ?? 0)), b: b.slice(), weight };
  a.forEach((row, i) => {
    turned.b[i] = Math.max(row, b[i] ?? 0);
  });
  return sortPairs(turned, count);
}

/** About how many pairs may be proposed: every one of a small list, some dozens a row of a large one. */
function budgetFor(count: number): number {
  return Math.min(200 * count, 10e6) + 8 * count;
}

export type Judged = {
  readonly same: readonly (readonly [number, number])[];
  readonly different: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
};

/** What was judged, by number of record; a pair of different rows as lower · count + higher. */
function findJudged(
  { constraints, tables }: LinkInput,
  records: Records,
  rowOf: Int32Array,
): Judged {
  if (constraints === undefined) return { same: [], different: new Set(), rows: new Set() };
  const firsts: number[] = [];
  tables.reduce((first, { rowCount }) => {
    firsts.push(first);
    return first + rowCount;
  }, 0);
  const numbers = new Int32Array(records.count);
  rowOf.forEach((row, record) => {
    numbers[(firsts[records.source[record] ?? 0] ?? 0) + row] = record;
  });
  const find = ({ list, row }: RowRef) => numbers[(firsts[list] ?? 0) + row] ?? 0;
  const pairs = (all: readonly (readonly [RowRef, RowRef])[]) =>
    all.map(([x, y]): [number, number] => {
      const [a, b] = [find(x), find(y)];
      return a < b ? [a, b] : [b, a];
    });
  const [same, different] = [pairs(constraints.same), pairs(constraints.different)];
  return {
    same,
    different: new Set(different.map(([a, b]) => a * records.count + b)),
    rows: new Set([...same.flat(), ...different.flat()]),
  };
}
