// The rows of concordance.csv: our words, each with the codes beside it, for whoever recodes.
import { concordanceOf } from '../query/concordance.ts';
import type { View } from '../query/view.ts';
import type { Cell } from './csv-text.ts';

export const concordanceHead = [
  ...['word', 'type', 'vocabulary', 'relation', 'list', 'list_name', 'code', 'name', 'remark'],
  'presumes',
];

/** One row for each match; for a word without any, one that says why. */
export async function* concordanceCells(view: View): AsyncGenerator<Cell[]> {
  const { lists, remarks, words } = await concordanceOf(view);
  const textOf = (id: string | null) =>
    remarks.find(({ remark }) => remark === id)?.words.en ?? null;
  for (const { word, type, vocabulary, matches, remark } of words) {
    const head = [word, type, vocabulary];
    if (matches.length === 0) yield [...head, ...Array(5).fill(null), textOf(remark), null];
    for (const { relation, list, code, name, remark } of matches) {
      const { name: listName, presumes } = lists.find((one) => one.list === list) ?? {};
      const of = [list, listName ?? null, code, name];
      yield [...head, relation, ...of, textOf(remark), textOf(presumes ?? null)];
    }
  }
}
