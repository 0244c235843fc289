// Who stands behind each source, as claims of the predicate `author` have it:
// what a reader needs beside a title to know who says something.
import { anyText } from './any-of.ts';
import type { Named } from './claim-view.ts';
import { type Label, labelsOf } from './labels.ts';
import { currentClaims, type View } from './view.ts';

/** The authors of each source, each once; a source of which none is stated is absent. */
export async function authorsNamed(
  view: View,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly Named[]>> {
  if (sources.length === 0) return new Map();
  const rows = await currentClaims(view)
    .select(['subject', 'object_entity'])
    .where('predicate', '=', 'author')
    .where('stance', '=', 'asserts')
    .where('subject', '=', anyText([...new Set(sources)]))
    .where('object_entity', 'is not', null)
    .orderBy('claim.position')
    .execute();
  const labels = await labelsOf(
    view,
    rows.flatMap(({ object_entity: author }) => author ?? []),
  );
  const authors = new Map<string, Named[]>();
  for (const { subject, object_entity: id } of rows) {
    if (subject === null || id === null) continue;
    const known = authors.get(subject) ?? [];
    if (known.some((author) => author.id === id)) continue;
    authors.set(subject, [...known, { id, label: labels.of(id) }]);
  }
  return authors;
}

/** Their labels alone, each once. */
export async function authorsOf(
  view: View,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly Label[]>> {
  const named = [...(await authorsNamed(view, sources))];
  return new Map(
    named.map(([source, authors]): [string, Label[]] => {
      const labels = new Map(authors.map(({ label }) => [label.en, label]));
      return [source, [...labels.values()]];
    }),
  );
}
