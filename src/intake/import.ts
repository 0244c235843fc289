// Importing lists: a mapping and CSV files become vocabulary, claims and the
// entry that commits to them. It ends at drafts; the log is written elsewhere.
//
//   const plan = await planImport({ open: openFolder(folder), map, vocabulary, findKinds, keepGood });
//   if (plan.blocked !== null) …          // plan.report says which rows, and nothing was kept
//   receive plan.files → an entry id for each; log plan.termSets
//   for await (const claim of claimDrafts(plan, { at, by, itemOf })) spool its root and body
//   log importDraft(plan, { …, tree }), then the spooled claims, as one batch
import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../base/failure.ts';
import type { ValueOf } from '../format/kind.ts';
import type { Claim } from '../format/kinds/claim.ts';
import type { importKind } from '../format/kinds/import.ts';
import { type Mapping, parseMapping } from '../format/mapping.ts';
import { addTerms, parseTermSet, type TermSet, type Vocabulary } from '../format/vocabulary.ts';
import { Digests, type Folder, type OpenFile, openList, readJsonFile } from './import/files.ts';
import { Introductions } from './import/introduced.ts';
import {
  cellsOf,
  countOf,
  type FindKinds,
  type OnRows,
  Planning,
  type Surveyed,
} from './import/planning.ts';
import { type ImportReport, mostRefusals, type Refusals, whyOf } from './import/report.ts';

export { type OpenFile, openFolder, openTable } from './import/files.ts';
export type { FindKinds, OnRows } from './import/planning.ts';
export { type ImportReport, whyOf } from './import/report.ts';

export type ImportInput = {
  /** Opens the files of the import by their plain names: `openFolder(path)`. */
  readonly open: OpenFile;
  /** The name of the mapping file. */
  readonly map: string;
  /** The archive's vocabulary as it stands. */
  readonly vocabulary: Vocabulary;
  /** The kinds of an entity of the archive; undefined where the archive does not know it. */
  readonly findKinds: FindKinds;
  /** True: the good rows are imported. False: one refused row and nothing is. */
  readonly keepGood: boolean;
  readonly onRows?: OnRows;
};

/** What an import would do. Made by {@link planImport}; nothing has been kept yet. */
export type ImportPlan = {
  readonly mapping: Mapping;
  /** The archive's vocabulary with what the import brings. */
  readonly vocabulary: Vocabulary;
  /** What is to be logged of it, in this order; sets that change nothing are left out. */
  readonly termSets: readonly TermSet[];
  /** The files to be received as items, in this order: mapping, vocabularies, lists. */
  readonly files: readonly string[];
  /** SHA-256 of each of these files as they were read, in hexadecimal. */
  readonly digests: ReadonlyMap<string, string>;
  readonly report: ImportReport;
  /** How many claims {@link claimDrafts} will give. */
  readonly claims: number;
  /** Why the plan may not be carried out; null if it may. */
  readonly blocked: Failure | null;
  readonly parts: {
    readonly folder: Folder;
    readonly lists: readonly Surveyed[];
    readonly refusals: Refusals;
    readonly onRows: OnRows;
  };
};

/**
 * Plans an import: reads the mapping and its vocabulary, and looks at every row of every list.
 * Memory holds some thirty bytes for each id and key, and refusals; never rows or claims.
 *
 * @throws Failure I-001…I-015, K-011…K-015, K-018 where the mapping, the vocabulary or a whole
 *   file is wrong. A row that is wrong does not throw: it is in the report.
 */
export async function planImport(input: ImportInput): Promise<ImportPlan> {
  const { open, map, findKinds, keepGood, onRows = () => {} } = input;
  const folder = { open, digests: new Digests() };
  const mapping = parseMapping(await readJsonFile(folder, map));
  const words = await readVocabulary(folder, mapping, input.vocabulary);
  const { vocabulary } = words;
  const planning = new Planning({ folder, mapping, vocabulary, findKinds, onRows });
  await planning.survey();
  await planning.check(keepGood);
  const { lists, refusals } = planning;
  const names = lists.map(({ rule }) => rule.file);
  const files = [...new Set([map, ...mapping.vocabulary, ...names])];
  const digests = new Map(files.map((file) => [file, folder.digests.find(file) ?? '']));
  const counts = lists.map(countOf);
  const report = { files: counts, refusals: refusals.list(names), listsAll: refusals.listsAll };
  const claims = counts.reduce((sum, count) => sum + count.claims, 0);
  const blocked = whyBlocked(report, keepGood);
  const parts = { folder, lists, refusals, onRows };
  return { mapping, ...words, files, digests, report, claims, blocked, parts };
}

async function readVocabulary(
  folder: Folder,
  mapping: Mapping,
  known: Vocabulary,
): Promise<Pick<ImportPlan, 'vocabulary' | 'termSets'>> {
  let vocabulary = known;
  const termSets: TermSet[] = [];
  for (const file of mapping.vocabulary) {
    const set = parseTermSet(await readJsonFile(folder, file));
    const { terms } = vocabulary;
    if (!set.terms.every((term) => isDeepStrictEqual(terms.get(term.term), term)))
      termSets.push(set);
    vocabulary = addTerms(vocabulary, set.terms);
  }
  return { vocabulary, termSets };
}

function whyBlocked({ files, listsAll }: ImportReport, keepGood: boolean): Failure | null {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const refused = files.reduce((sum, file) => sum + file.refused, 0);
  if (!listsAll) return new Failure('I-041', { refused, rows, most: mostRefusals });
  return refused > 0 && !keepGood ? new Failure('I-040', { refused, rows }) : null;
}

/** What the log gives a draft: now, the actor's entry id, and the entry id of each file as an item. */
export type ClaimFrame = {
  readonly at: string;
  readonly by: string;
  readonly itemOf: (file: string) => string;
  /** Opens the received files, where they are no longer in the folder that was planned from. */
  readonly open?: OpenFile;
};

/**
 * The claims of the good rows, in the order of the files, their rows and their rules. They were
 * checked when the import was planned, and the files must still have the same digests.
 *
 * @throws Failure I-040 or I-041 if the plan is blocked; I-014, after the last claim of a file, if
 *   the file has changed: what was given is then not to be used.
 */
export async function* claimDrafts(
  plan: ImportPlan,
  frame: ClaimFrame,
): AsyncGenerator<Claim, void> {
  if (plan.blocked !== null) throw plan.blocked;
  const { folder, lists, refusals, onRows } = plan.parts;
  const source = { ...folder, open: frame.open ?? folder.open };
  const introductions = new Introductions();
  for (const { rule, reader, width } of lists) {
    const row = { at: frame.at, by: frame.by, item: frame.itemOf(rule.file) };
    const { rows } = await openList(source, rule.file);
    for await (const group of rows) {
      for (const each of group) {
        if (refusals.has(rule.file, each.line)) continue;
        yield* unchanged(rule.file, () => {
          const place = { cells: cellsOf(each, width), line: each.line };
          return reader.claims(place, row, introductions);
        });
        introductions.keep();
      }
      onRows(rule.file, group.length, 'claims');
    }
  }
}

// A row that was good when it was planned and is not now: the file is another.
function unchanged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Failure('I-014', { file }, cause);
  }
}

export type ImportFrame = {
  readonly at: string;
  readonly by: string;
  /** Entry id of each of the plan's files, as {@link ClaimFrame}. */
  readonly itemOf: (file: string) => string;
  /** How many claims were drafted, and the RFC 6962 tree hash over their log entries. */
  readonly entries: number;
  readonly tree: string;
  readonly note?: string | null;
};

/** The entry that commits to an import's claims; they follow it in the log. */
export function importDraft(plan: ImportPlan, frame: ImportFrame): ValueOf<typeof importKind> {
  const { mapping, files, report } = plan;
  const [map = '', ...rest] = files;
  const refusal = report.refusals.map((each) => {
    const { file, line, code } = each;
    return { file, line, code, why: whyOf(each) };
  });
  return {
    at: frame.at,
    by: frame.by,
    name: mapping.name,
    mapping: frame.itemOf(map),
    items: rest.map(frame.itemOf),
    rows: report.files.reduce((sum, file) => sum + file.rows, 0),
    entries: frame.entries,
    tree: frame.tree,
    note: frame.note ?? null,
    refusalCount: refusal.length,
    refusal,
  };
}
