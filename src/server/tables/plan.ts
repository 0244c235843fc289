// An import out of the browser, planned: the list lies in the vault already, and
// the mapping is what the person chose, or one that an earlier import was made with.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, showFailure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { phrase } from '../../base/phrase.ts';
import { type FindKinds, type ImportPlan, planImport } from '../../intake/import.ts';
import { type TableChoices as Choices, mappingOf } from '../../intake/suggest/choices.ts';
import { itemRefs } from '../../register/query/claim-view.ts';
import { readEntityKinds } from '../../register/query/entity-kinds.ts';
import { termLabelsOf } from '../../register/query/labels.ts';
import type { View } from '../../register/query/view.ts';
import type { Office } from '../office.ts';
import type { TableRequest } from '../shapes/table.ts';
import type { ImportReport } from '../shapes/work.ts';
import { type HeldList, newPrefix, openHeldList } from './held-list.ts';
import { describeNew } from './new-entities.ts';
import { samplesOf } from './samples.ts';

const mappingFile = 'mapping.json';

export type TablePlan = {
  readonly plan: ImportPlan;
  readonly list: HeldList;
  /** Where the mapping lies on the disk until it is received; to be removed. */
  readonly folder: string;
  remove(): void;
};

/** @throws Failure R-003, I-038, and as planImport. */
export async function planTable(
  office: Office,
  view: View,
  request: TableRequest,
): Promise<TablePlan> {
  const list = await openHeldList(view, office.vault, request.item);
  const { vocabulary } = await office.rules();
  const mapping = mappingFrom(request, list, { vocabulary, office });
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  const folder = writeMapping(office.local, text);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const plan = await planImport({
      open: (file) => (file === mappingFile ? once(text) : openOnly(list, file)),
      map: mappingFile,
      vocabulary,
      findKinds: await findKindsIn(office, view, text),
      keepGood: request.keepGood,
    });
    return { plan, list, folder, remove };
  } catch (cause) {
    remove();
    throw cause;
  }
}

function writeMapping(local: string, text: string): string {
  mkdirSync(local, { recursive: true });
  const folder = mkdtempSync(join(local, 'import-'));
  writeFileSync(join(folder, mappingFile), text, { mode: 0o600 });
  return folder;
}

async function* once(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text, 'utf8');
}

function openOnly(list: HeldList, file: string): AsyncIterable<Uint8Array> {
  if (file !== list.file) throw new Failure('I-011', { file, why: phrase('only-the-list') });
  return list.open(file);
}

type Around = {
  readonly vocabulary: Awaited<ReturnType<Office['rules']>>['vocabulary'];
  readonly office: Office;
};

function mappingFrom(request: TableRequest, list: HeldList, { vocabulary, office }: Around): Json {
  const { choices, mapping, isSameList } = request;
  if (choices === null) return reused(mapping, list, isSameList ? null : newPrefix(list, office));
  const { source, ...rest } = choices;
  const full: Choices = { ...rest, file: list.file, source: source ?? list.item };
  return mappingOf(full, vocabulary);
}

/**
 * A mapping of one list, made to speak of this one; its terms are in the archive already. A list
 * that was its own source is so again. Without a prefix the rows keep the ids that their keys had.
 */
function reused(mapping: unknown, list: HeldList, prefix: string | null): Json {
  if (!isRecord(mapping) || !Array.isArray(mapping.files) || !isRecord(mapping.files[0])) {
    throw new Failure('I-001', { path: 'files', why: phrase('map-one-rule') });
  }
  const [rule] = mapping.files;
  const { vocabulary: _, compiler, ...rest } = mapping;
  const own = typeof compiler === 'string' && isEntryId(compiler) ? list.item : compiler;
  const subject = prefix !== null && isRecord(rule.subject) ? { prefix } : rule.subject;
  const defaults = isRecord(rule.defaults) ? sourced(rule.defaults, compiler, own) : {};
  const files = [{ ...rule, ...defaults, subject, file: list.file }];
  return asJson({ ...rest, compiler: own, files });
}

function sourced(defaults: Readonly<Record<string, unknown>>, before: unknown, now: unknown) {
  return { defaults: defaults.source === before ? { ...defaults, source: now } : defaults };
}

function isEntryId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What came as JSON is JSON; the reader of mappings checks the rest. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

/** An item is an entity too, so that a list can be the source of what it says. */
async function findKindsIn(office: Office, view: View, mapping: string): Promise<FindKinds> {
  const kinds = await readEntityKinds(office.register.database);
  const named = [...new Set(mapping.match(/\b[0-9a-f]{64}\b/g) ?? [])];
  const held = await itemRefs(view, named);
  return (entity) => kinds.kindsOf(entity) ?? (held.has(entity) ? ['item'] : undefined);
}

/** The report as the API gives it. @param id of the import's entry, or null before it is written. */
export async function reportOf(
  view: View,
  { plan, list }: TablePlan,
  id: string | null,
): Promise<ImportReport> {
  const { report, claims, blocked, mapping } = plan;
  return {
    id,
    name: mapping.name,
    blocked: blocked?.code ?? null,
    claims: blocked === null ? claims : 0,
    files: await Promise.all(report.files.map((file) => fileOf(view, file))),
    introduced: [],
    refusals: report.refusals.map((refusal) => {
      const { file, line, code } = refusal;
      const why = { en: showFailure(refusal, 'en'), fa: showFailure(refusal, 'fa') };
      return { file, line, code, why };
    }),
    samples: blocked === null ? await samplesOf(view, plan, list.item) : [],
  };
}

async function fileOf(
  view: View,
  { unusedColumns, firstUnread, firstNew, ...counts }: ImportPlan['report']['files'][number],
): Promise<ImportReport['files'][number]> {
  const labels = await termLabelsOf(
    view,
    firstUnread.map(({ predicate }) => predicate),
  );
  return {
    ...counts,
    unusedColumns: [...unusedColumns],
    firstUnread: firstUnread.map(({ predicate: id, ...date }) => {
      return { ...date, predicate: { id, label: labels.of(id) } };
    }),
    firstNew: await describeNew(view, firstNew),
  };
}
