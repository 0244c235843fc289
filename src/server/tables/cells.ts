// The different values of a column whose predicate takes entities, each with the entities of
// the archive that have its name. Nothing is taken: a person says which it is, if any.
import { findPredicate } from '../../format/vocabulary.ts';
import { surveyCells } from '../../intake/suggest/cell-survey.ts';
import { checkRange } from '../../intake/suggest/entity-claims.ts';
import { isNoName } from '../../intake/suggest/no-name.ts';
import { labelsOf, termLabelsOf } from '../../register/query/labels.ts';
import { sameNamed } from '../../register/query/same-named.ts';
import { kindsOf, kindsUnder } from '../../register/query/search.ts';
import type { View } from '../../register/query/view.ts';
import type { Office } from '../office.ts';
import type { Cells, CellsRequest } from '../shapes/table.ts';
import { openHeldList } from './held-list.ts';

/** @throws Failure R-003, I-038, K-001, I-037, I-004, I-011 to I-013, I-016. */
export async function cellsOf(office: Office, view: View, request: CellsRequest): Promise<Cells> {
  const { item, column, predicate, split } = request;
  const list = await openHeldList(view, office.vault, item);
  const { vocabulary } = await office.rules();
  checkRange(column, predicate, { range: 'entity', vocabulary });
  const { values, isCut } = await surveyCells(list.open, { file: list.file, column, split });
  const kinds = await kindsOfRange(view, findPredicate(vocabulary, predicate)?.rangeKinds ?? []);
  const same = await sameNamed(
    view,
    values.map(({ value }) => value),
    kinds,
  );
  const found = [...same.values()].flatMap((each) => each.map(({ entity }) => entity));
  const [labels, kindOf] = await Promise.all([labelsOf(view, found), kindsOf(view, found)]);
  const words = await termLabelsOf(
    view,
    [...kindOf.values()].flatMap((kind) => kind ?? []),
  );
  const kindLabel = (kind: string | null) => (kind === null ? null : words.of(kind));
  return {
    isCut,
    values: values.map(({ value, rows }) => ({
      value,
      rows,
      isName: !isNoName(value),
      same: (same.get(value) ?? []).map(({ entity: id, found: name, isWritten }) => ({
        entity: { id, label: labels.of(id) },
        kind: kindLabel(kindOf.get(id) ?? null),
        found: name,
        isWritten,
      })),
    })),
  };
}

/** The kinds that a predicate takes and those that stand under them; undefined where it takes any. */
async function kindsOfRange(
  view: View,
  rangeKinds: readonly string[],
): Promise<readonly string[] | undefined> {
  if (rangeKinds.length === 0) return undefined;
  const under = await Promise.all(rangeKinds.map((kind) => kindsUnder(view, kind)));
  return [...new Set(under.flat())];
}
