// How an entity, a term or an item is called where it is shown: worked out from
// the names that the reader may see. An entity without one goes by its kind and
// the beginning of its id.
import { shortId } from '../../base/shown.ts';
import { deriveName } from '../../format/name/romanise.ts';
import { anyText } from './any-of.ts';
import { remember } from './remembered.ts';
import { entities, items, names, terms, type View } from './view.ts';

export type Label = {
  readonly en: string;
  readonly fa: string;
  /** False where it is made of kind and id. */
  readonly isNamed: boolean;
  /** Where no name is in Latin script: one derived by rule (format/name/romanise.ts), never attested. */
  readonly romanised?: string;
};

export type Labels = {
  /** The label of an id; of one that was not asked for, the id itself. */
  of(id: string): Label;
};

type NameRow = {
  readonly entity: string;
  readonly full: string;
  readonly script: string | null;
  readonly language: string | null;
};

/**
 * The labels of entities and items. In each language the name is chosen by script (Latin for
 * English; Arabic for Persian, a Persian name before an Arabic one), then attested before derived,
 * then the first in the log. Nothing but the place in the log prefers one source to another.
 */
export async function labelsOf(view: View, ids: readonly string[]): Promise<Labels> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Label>();
  for (let at = 0; at < wanted.length; at += 1000) {
    await addLabels(view, wanted.slice(at, at + 1000), found);
  }
  return { of: (id) => found.get(id) ?? { en: id, fa: id, isNamed: false } };
}

async function addLabels(view: View, ids: string[], found: Map<string, Label>): Promise<void> {
  const rows = await names(view)
    .select(['entity', 'full', 'script', 'language'])
    .where('entity', '=', anyText(ids))
    .orderBy('entity')
    .orderBy('rank')
    .orderBy('position')
    .execute();
  for (const [entity, given] of Map.groupBy(rows, (row) => row.entity)) {
    const label = labelFrom(given);
    if (label !== undefined) found.set(entity, label);
  }
  const unnamed = ids.filter((id) => !found.has(id));
  if (unnamed.length > 0) await addComputed(view, unnamed, found);
}

function labelFrom(given: readonly NameRow[]): Label | undefined {
  const first = given[0];
  if (first === undefined) return undefined;
  const best = (...tests: ((name: NameRow) => boolean)[]): string =>
    tests.map((test) => given.find(test)).find((name) => name !== undefined)?.full ?? first.full;
  const isArabic = ({ script }: NameRow) => script === 'Arab';
  const romanised = romanisedFrom(given);
  return {
    en: best(
      (name) => name.script === 'Latn' && name.language === 'en',
      ({ script }) => script === 'Latn',
    ),
    fa: best((name) => isArabic(name) && name.language === 'fa', isArabic),
    isNamed: true,
    ...(romanised === undefined ? {} : { romanised }),
  };
}

function romanisedFrom(given: readonly NameRow[]): string | undefined {
  if (given.some(({ script }) => script === 'Latn')) return undefined;
  for (const name of given) {
    const derived = deriveName(name);
    if (derived !== null) return derived.text;
  }
  return undefined;
}

async function addComputed(view: View, ids: string[], found: Map<string, Label>): Promise<void> {
  const rows = await entities(view).select(['id', 'kind']).where('id', '=', anyText(ids)).execute();
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const held = await items(view)
    .select(['entry.id', 'accession'])
    .where('entry.id', '=', anyText(ids))
    .execute();
  const accessions = new Map(held.map(({ id, accession }) => [id, accession]));
  const words = await termLabelsOf(
    view,
    [...kinds.values()].filter((kind) => kind !== null),
  );
  for (const id of ids) {
    const kind = kinds.get(id);
    const short = accessions.get(id) ?? shortId(id);
    const { en, fa } = kind ? words.of(kind) : { en: '', fa: '' };
    found.set(id, { en: `${en} ${short}`.trim(), fa: `${fa} ${short}`.trim(), isNamed: false });
  }
}

/** The labels of terms; a term that the vocabulary does not have is its own label. */
export async function termLabelsOf(view: View, words: readonly string[]): Promise<Labels> {
  const known = words.length === 0 ? undefined : await allTermLabels(view);
  return { of: (id) => known?.get(id) ?? { en: id, fa: id, isNamed: false } };
}

/** Of all terms at once: there are hundreds, and every page asks for some. */
function allTermLabels(view: View): Promise<ReadonlyMap<string, Label>> {
  return remember(view, 'term labels', async () => {
    const rows = await terms(view).select(['term', 'label_en', 'label_fa']).execute();
    return new Map(
      rows.map(({ term, label_en: en, label_fa: fa }) => [term, { en, fa, isNamed: true }]),
    );
  });
}
