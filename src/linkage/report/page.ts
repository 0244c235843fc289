// The page of a run: what was taken for what, how the weights are spread, what every level
// weighs, how large the clusters are, and the pairs of which the engine is least sure. It
// stands alone: no script, and nothing fetched from anywhere.
import { type ExplainedPart, explainRecords } from '../explain.ts';
import type { Linkage } from '../link.ts';
import { levelWords, partWords, passWords, roleWords } from '../words.ts';
import { histogram } from './histogram.ts';
import { probabilityOf } from './lines.ts';
import { bar, type Cell, figure, isolated, type Language, said, table } from './page-parts.ts';
import { pageStyle } from './page-style.ts';
import { pageWords } from './page-words.ts';
import { RowIds } from './row-ids.ts';

const mostUncertain = 25;
const mostSizes = 60;
/** Levels that come up less often among either sort of pairs are not shown. */
const leastShare = 1e-4;

export type Reported = {
  readonly linkage: Linkage;
  /** What each list is called, with its number of rows. */
  readonly lists: readonly { readonly label: string; readonly rowCount: number }[];
  readonly language: Language;
};

export function reportPage(reported: Reported): string {
  const { linkage, language } = reported;
  const words = pageWords[language];
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  const sizes = sizesOf(linkage.clusters);
  return [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // What stands in the lists is shown and never run.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${words.title}</title><style>${pageStyle}</style></head><body><main>`,
    `<h1>${words.title}</h1><p>${words.about}</p>`,
    totals(linkage, sizes, language),
    `<h2>${words.weights}</h2><p>${words.weightsAbout}</p>`,
    histogram(linkage.pairs.weight, language),
    `<h2>${words.sizes}</h2>`,
    clusterSizes(sizes, language),
    `<h2>${words.levels}</h2><p>${words.levelsAbout}</p>`,
    levels(linkage, language),
    `<h2>${words.passes}</h2><p>${words.passesAbout}</p>`,
    passes(linkage, language),
    `<h2>${words.lists}</h2>`,
    lists(reported),
    `<h2>${words.uncertain}</h2>`,
    uncertain(linkage, language),
    '</main></body></html>\n',
  ].join('\n');
}

function totals({ records, pairs }: Linkage, sizes: Sizes, language: Language): string {
  const words = pageWords[language];
  const counted: [string, number][] = [
    [words.rows, records.count],
    [words.pairs, pairs.a.length],
    [words.likely, pairs.weight.reduce((n, weight) => n + Number(weight >= 0), 0)],
    [words.sure, pairs.weight.reduce((n, bits) => n + Number(probabilityOf(bits) >= 0.99), 0)],
    [words.clusters, sizes.size],
    [words.joined, [...sizes.values()].reduce((n, size) => n + (size > 1 ? size : 0), 0)],
  ];
  const each = counted.map(
    ([word, count]) => `<div><dt>${word}</dt><dd><bdi>${figure(count, language)}</bdi></dd></div>`,
  );
  return `<dl>${each.join('')}</dl>`;
}

function levels({ model }: Linkage, language: Language): string {
  const words = pageWords[language];
  const heads: Cell[] = [
    { head: words.level },
    ...['m', 'u', words.weight].map((head): Cell => ({ figure: head })),
    { bar: '' },
  ];
  return model.comparisons
    .map(({ name, levels: names }, c) => {
      const shown = names.flatMap((level, i) => {
        const known = model.levels[c]?.[i];
        const isRare = known === undefined || (known.m < leastShare && known.u < leastShare);
        return i === 0 || isRare ? [] : [{ level, ...known }];
      });
      const most = Math.max(...shown.map(({ weight }) => Math.abs(weight)));
      const rows = shown.map(({ level, m, u, weight }): Cell[] => [
        { head: said(levelWords(level), language) },
        { figure: figure(m, language, 'rate') },
        { figure: figure(u, language, 'rate') },
        { figure: figure(weight, language, 'bits') },
        bar(weight, most),
      ]);
      return `<h3>${said(partWords(name), language)}</h3>${table(heads, rows)}`;
    })
    .join('\n');
}

/** How many rows each cluster has. */
type Sizes = ReadonlyMap<number, number>;

function sizesOf(clusters: Int32Array): Sizes {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return sizes;
}

function clusterSizes(sizes: Sizes, language: Language): string {
  const words = pageWords[language];
  const counts = new Map<number, number>();
  for (const size of sizes.values()) counts.set(size, (counts.get(size) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const rows = sorted
    .slice(0, mostSizes)
    .map(([size, count]): Cell[] => [
      { head: figure(size, language) },
      { figure: figure(count, language) },
      bar(count, most),
    ]);
  // The largest are those to look at, however many sizes there are.
  const largest = sorted.slice(mostSizes).at(-1);
  if (largest !== undefined) {
    const [size, count] = largest;
    rows.push([{ head: `… ${figure(size, language)}` }, { figure: figure(count, language) }]);
  }
  return table([{ head: words.size }, { figure: words.clusters }, { bar: '' }], rows);
}

function uncertain(linkage: Linkage, language: Language): string {
  const words = pageWords[language];
  const { weight } = linkage.pairs;
  const order = Array.from(weight.keys()).filter((i) => Math.abs(weight[i] ?? 0) < 2);
  order.sort((x, y) => Math.abs(weight[x] ?? 0) - Math.abs(weight[y] ?? 0) || x - y);
  if (order.length === 0) return `<p>${words.noneUncertain}</p>`;
  const shown = order.slice(0, mostUncertain);
  const ids = new RowIds(linkage);
  const about = words.uncertainAbout(figure(shown.length, language));
  return [`<p>${about}</p>`, ...shown.map((i) => onePair(linkage, ids, i, language))].join('\n');
}

function onePair(linkage: Linkage, ids: RowIds, i: number, language: Language): string {
  const words = pageWords[language];
  const { pairs } = linkage;
  const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
  const { parts, weight, probability } = explainRecords(linkage, a, b);
  const [idA, idB] = [ids.text(a), ids.text(b)].map(isolated);
  const told = `${words.probability} <bdi>${figure(probability, language, 'probability')}</bdi>`;
  const most = Math.max(...parts.map((part) => Math.abs(part.weight)));
  const rows = parts.filter(says).map(({ name, level, values: [x, y], weight: bits }): Cell[] => {
    const what = said(partWords(name), language);
    const how = said(levelWords(level), language);
    return [
      { head: how === what ? what : `${what}<small>${how}</small>` },
      { text: isolated(x) },
      { text: isolated(y) },
      { figure: figure(bits, language, 'bits') },
      bar(bits, most),
    ];
  });
  rows.push([
    { head: words.weight },
    { text: '' },
    { text: '' },
    { figure: figure(weight, language, 'bits') },
    { bar: '' },
  ]);
  const heads: Cell[] = [
    { head: words.compared },
    { text: idA ?? '' },
    { text: idB ?? '' },
    { figure: words.bits },
    { bar: '' },
  ];
  return `<article class="pair"><h3><b>${idA} · ${idB}</b> <span>${told}</span></h3>${table(heads, rows)}</article>`;
}

/** What neither row has says nothing, nor do the other names of who has no more than one. */
function says({ name, level, weight, values: [x, y] }: ExplainedPart): boolean {
  if (Math.abs(weight) >= 0.005) return true;
  return (x !== '' || y !== '') && !(name === 'other names' && level === 'missing');
}

function passes({ index }: Linkage, language: Language): string {
  const words = pageWords[language];
  const most = Math.max(0, ...index.costs.map(({ pairs }) => pairs));
  const rows = index.costs.map(({ name, pairs }): Cell[] => [
    { head: said(passWords(name), language) },
    { figure: figure(pairs, language) },
    bar(pairs, most),
  ]);
  return table([{ head: words.pass }, { figure: words.pairs }, { bar: '' }], rows);
}

function lists({ linkage, lists: named, language }: Reported): string {
  const words = pageWords[language];
  return linkage.columns
    .map((columns, i) => {
      const { label = '', rowCount = 0 } = named[i] ?? {};
      const number = figure(i + 1, language);
      const title = words.list(number, isolated(label), figure(rowCount, language));
      const rows = columns.map(({ column, role }): Cell[] => [
        { head: isolated(column.name) },
        { text: said(roleWords(role), language) },
      ]);
      return `<h3>${title}</h3>${table([{ head: words.column }, { text: words.role }], rows)}`;
    })
    .join('\n');
}
