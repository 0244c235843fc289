// Small invented lists for the tests of the engine.
import { people } from '../../bench/linkage-people.ts';
import { type Linkage, type LinkInput, linkTables } from '../../src/linkage/link.ts';
import { RowIds } from '../../src/linkage/report/row-ids.ts';
import { defaultSettings } from '../../src/linkage/settings.ts';
import { type Table, tableOf } from '../../src/linkage/table/table.ts';

export type Rows = readonly (readonly string[])[];

/** Invented people without the truth: id, first_name, surname, dob, sex, city, postcode. */
export function peopleList(count: number): { header: string[]; rows: string[][] } {
  const [header = '', ...lines] = [...people(count)];
  const cut = (line: string) => line.split(',').slice(0, -1);
  return { header: cut(header), rows: lines.map(cut) };
}

export function table(header: readonly string[], rows: Rows, label = 'list'): Table {
  return tableOf({ label, header, rows });
}

export function link(tables: readonly Table[], more: Partial<LinkInput> = {}): Promise<Linkage> {
  return linkTables({ tables, settings: defaultSettings, ...more });
}

/** Pairs and clusters as a person would see them, in an order of their own. */
export function outcome(linkage: Linkage): { pairs: string[]; clusters: string[] } {
  const ids = new RowIds(linkage);
  const { a, b, weight } = linkage.pairs;
  const pairs = Array.from(a, (row, i) => {
    return `${ids.text(row)} ${ids.text(b[i] ?? 0)} ${weight[i]}`;
  });
  const clusters = Array.from(linkage.clusters, (cluster, row) => {
    return `${ids.text(row)} ${ids.text(cluster)}`;
  });
  return { pairs, clusters };
}
