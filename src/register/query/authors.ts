// Who stands behind each source, as claims of the predicate `author` have it:
// what a reader needs beside a title to know who says something.
import { type Label, labelsOf } from './labels.ts';
import { standingClaims, type View } from './view.ts';

/** The labels of the authors of each source; a source of which none is stated is absent. */
export async function authorsOf(
  view: View,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly Label[]>> {
  if (sources.length === 0) return new Map();
  const rows = await standingClaims(view)
    .select(['subject', 'object_entity'])
    .where('predicate', '=', 'author')
    .where('stance', '=', 'asserts')
    .where('subject', 'in', [...new Set(sources)])
    .where('object_entity', 'is not', null)
    .orderBy('claim.position')
    .execute();
  const labels = await labelsOf(
    view,
    rows.flatMap(({ object_entity: author }) => author ?? []),
  );
  const authors = new Map<string, Label[]>();
  for (const { subject, object_entity: author } of rows) {
    if (subject === null || author === null) continue;
    const label = labels.of(author);
    const known = authors.get(subject) ?? [];
    if (!known.some(({ en }) => en === label.en)) authors.set(subject, [...known, label]);
  }
  return authors;
}
