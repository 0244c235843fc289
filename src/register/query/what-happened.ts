// An entry of the log in a few words: the name of the item, or of that of a text or a sketch, what a claim is about,
// what an import is called.
import type { Happening } from './activity.ts';
import { type Label, labelsOf, termLabelsOf } from './labels.ts';
import {
  actors,
  claims,
  custodyEvents,
  imports,
  items,
  pictures,
  texts,
  type View,
} from './view.ts';

/** The words for these entries, by their ids; one of which there is nothing to say is absent. */
export async function whatHappened(
  view: View,
  entries: readonly Happening[],
): Promise<ReadonlyMap<string, Label>> {
  const of = (kind: string) =>
    entries.filter((entry) => entry.kind === kind).map(({ position }) => position);
  const ofItems = [...of('gavah.item/1'), ...of('gavah.item/2')];
  const ofCustody = [...of('gavah.custody/1'), ...of('gavah.custody/2')];
  const found = await Promise.all([
    ...[itemWords(view, ofItems), claimWords(view, of('gavah.claim/1'))],
    ...[importWords(view, of('gavah.import/1')), actorWords(view, of('gavah.actor/1'))],
    ...[custodyWords(view, ofCustody), textWords(view, of('gavah.text/1'))],
    pictureWords(view, of('gavah.picture/1')),
  ]);
  return new Map(found.flat());
}

type Words = readonly (readonly [string, Label])[];

function sameInBoth(text: string | null): Label | undefined {
  return text === null ? undefined : { en: text, fa: text, isNamed: true };
}

function named(rows: readonly { readonly id: string; readonly name: string | null }[]): Words {
  return rows.flatMap(({ id, name }) => {
    const label = sameInBoth(name);
    return label === undefined ? [] : [[id, label] as const];
  });
}

async function itemWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = items(view).select(['entry.id', 'item.name']);
  return named(await query.where('entry.position', 'in', positions).execute());
}

async function importWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = imports(view).select(['entry.id', 'import.name']);
  return named(await query.where('entry.position', 'in', positions).execute());
}

async function actorWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = actors(view).select(['entry.id', 'actor.name']);
  return named(await query.where('entry.position', 'in', positions).execute());
}

async function custodyWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = custodyEvents(view).select(['entry.id', 'custody.act as name']);
  return named(await query.where('entry.position', 'in', positions).execute());
}

/** The name of the item that it was taken out of. */
async function textWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = texts(view).select(['entry.id', 'item_text.item']);
  return itemsOf(view, await query.where('entry.position', 'in', positions).execute());
}

/** The name of the picture that it was worked out of. */
async function pictureWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const query = pictures(view).select(['entry.id', 'item_picture.item']);
  return itemsOf(view, await query.where('entry.position', 'in', positions).execute());
}

type OfItem = { readonly id: string; readonly item: string | null };

async function itemsOf(view: View, rows: readonly OfItem[]): Promise<Words> {
  const labels = await labelsOf(
    view,
    rows.flatMap(({ item }) => item ?? []),
  );
  return rows.flatMap(({ id, item }) => (item === null ? [] : [[id, labels.of(item)] as const]));
}

async function claimWords(view: View, positions: number[]): Promise<Words> {
  if (positions.length === 0) return [];
  const rows = await claims(view)
    .select(['entry.id', 'subject', 'predicate'])
    .where('entry.position', 'in', positions)
    .execute();
  const labels = await labelsOf(
    view,
    rows.flatMap(({ subject }) => subject ?? []),
  );
  const terms = await termLabelsOf(
    view,
    rows.flatMap(({ predicate }) => predicate ?? []),
  );
  return rows.flatMap(({ id, subject, predicate }) => {
    if (subject === null || predicate === null) return [];
    const [who, what] = [labels.of(subject), terms.of(predicate)];
    const words = { en: `${who.en}: ${what.en}`, fa: `${who.fa}: ${what.fa}`, isNamed: true };
    return [[id, words] as const];
  });
}
