// What the cells of a list would introduce, each beside what the register has under its name:
// an earlier mapping does not know what came since it was made.
import type { NewEntity } from '../../intake/import/report.ts';
import { labelsOf, termLabelsOf } from '../../register/query/labels.ts';
import { sameNamed } from '../../register/query/same-named.ts';
import { kindsUnder } from '../../register/query/search.ts';
import type { View } from '../../register/query/view.ts';
import type { ImportReport } from '../shapes/work.ts';

type Described = ImportReport['files'][number]['firstNew'];

export async function describeNew(view: View, found: readonly NewEntity[]): Promise<Described> {
  const byKind = await Promise.all(
    [...Map.groupBy(found, ({ kind }) => kind)].map(async ([kind, ofKind]) => {
      const texts = ofKind.map(({ text }) => text);
      return [kind, await sameNamed(view, texts, await kindsUnder(view, kind))] as const;
    }),
  );
  const same = new Map(byKind);
  const ids = byKind.flatMap(([, each]) => [...each.values()].flat().map(({ entity }) => entity));
  const [labels, words] = await Promise.all([
    labelsOf(view, ids),
    termLabelsOf(view, [...same.keys()]),
  ]);
  return found.map(({ line, column, kind, text }) => ({
    ...{ line, column, text, kind: { id: kind, label: words.of(kind) } },
    same: (same.get(kind)?.get(text) ?? []).map(({ entity }) => {
      return { id: entity, label: labels.of(entity) };
    }),
  }));
}
