// What the first good rows of a list would say, each of its own entity: that a cell's entity
// has a kind and a name is told beside it.
import type { Claim } from '../../format/kinds/claim.ts';
import { claimDrafts, type ImportPlan } from '../../intake/import.ts';
import { type Labels, labelsOf, termLabelsOf } from '../../register/query/labels.ts';
import type { View } from '../../register/query/view.ts';
import type { ImportReport } from '../shapes/work.ts';

type Samples = ImportReport['samples'];

const mostSamples = 5;

/** @param item the list, as whose rows the claims are drafted. */
export async function samplesOf(view: View, plan: ImportPlan, item: string): Promise<Samples> {
  const rows = await firstRows(plan, item);
  const claims = rows.flatMap((row) => row.claims);
  const objects = claims.flatMap(({ object }) => object ?? []);
  const terms = objects.flatMap((object) => ('term' in object ? [object.term] : []));
  const words = await termLabelsOf(view, [...claims.map(({ predicate }) => predicate), ...terms]);
  const entities = await labelsOf(
    view,
    objects.flatMap((object) => ('entity' in object ? [object.entity] : [])),
  );
  const firstNew = plan.report.files.flatMap((file) => file.firstNew);
  const texts = new Map(firstNew.map(({ entity, text }) => [entity, text]));
  return rows.map(({ line, claims: ofRow }) => ({
    line,
    claims: ofRow.map((claim) => sampleOf(claim, { words, entities, texts })),
  }));
}

type Around = {
  readonly words: Labels;
  readonly entities: Labels;
  /** The texts that new entities are introduced by. */
  readonly texts: ReadonlyMap<string, string>;
};

function sampleOf(
  { subject, predicate, stance, object }: Claim,
  { words, entities, texts }: Around,
): Samples[number]['claims'][number] {
  const said = {
    subject,
    predicate: { id: predicate, label: words.of(predicate) },
    stance,
    object,
  };
  if (object === null) return { ...said, label: null, isNew: false };
  if ('term' in object) return { ...said, label: words.of(object.term), isNew: false };
  if (!('entity' in object)) return { ...said, label: null, isNew: false };
  const text = texts.get(object.entity);
  if (text === undefined) return { ...said, label: entities.of(object.entity), isNew: false };
  return { ...said, label: { en: text, fa: text, isNamed: true }, isNew: true };
}

type Row = { readonly line: number; readonly claims: readonly Claim[] };

/** The claims of the first rows; drafting stops there. */
async function firstRows(plan: ImportPlan, item: string): Promise<Row[]> {
  const frame = { at: '2000-01-01T00:00:00Z', by: '0'.repeat(64), itemOf: () => item };
  const rows = new Map<number, Claim[]>();
  for await (const claim of claimDrafts(plan, frame)) {
    const [place] = claim.locator;
    const line = place?.type === 'row' ? place.line : 0;
    if (!rows.has(line) && rows.size === mostSamples) break;
    rows.set(line, [...(rows.get(line) ?? []), claim]);
  }
  return [...rows].map(([line, claims]) => {
    // What a cell introduces stands before the claim that names it, so that the last is the row's own.
    const own = claims.at(-1)?.subject;
    return { line, claims: claims.filter(({ subject }) => subject === own) };
  });
}
