// The page of a run: how the weights are spread, what every level weighs, how
// large the clusters are, and the pairs of which the engine is least sure.
import { explainRecords } from '../explain.ts';
import type { Linkage } from '../link.ts';
import { RowIds } from './row-ids.ts';
import { probabilityOf } from './write-csv.ts';

const mostUncertain = 40;

export function reportPage(linkage: Linkage): string {
  const { records, pairs } = linkage;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Linkage report</title>',
    '<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}',
    'table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{border-bottom:1px solid #ccc;',
    'padding:.2rem .6rem;text-align:start}td.n{text-align:end;font-variant-numeric:tabular-nums}',
    'svg{width:100%;height:auto}.for{fill:#2a6f4e}.against{fill:#a33}</style></head><body>',
    '<h1>Linkage report</h1>',
    `<p>${records.count} rows, ${pairs.a.length} pairs above the floor.</p>`,
    '<h2>Match weights</h2>',
    '<p>Pairs by weight in bits; from 0 on a pair is more likely one person than not.</p>',
    histogram(pairs.weight),
    '<h2>Levels</h2>',
    '<p>m: share among rows of one person; u: among rows of different people; weight: log2 of m / u.</p>',
    levels(linkage),
    '<h2>Cluster sizes</h2>',
    clusterSizes(linkage),
    '<h2>The most uncertain pairs</h2>',
    uncertain(linkage),
    '</body></html>\n',
  ].join('\n');
}

function histogram(weights: Float32Array): string {
  const bins = new Map<number, number>();
  for (const weight of weights) {
    const bin = Math.max(-10, Math.min(40, Math.floor(weight)));
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const most = Math.max(1, ...bins.values());
  const bars = [...bins].sort(([a], [b]) => a - b);
  const drawn = bars.map(([bin, count]) => {
    const height = (140 * Math.sqrt(count)) / Math.sqrt(most);
    const x = (bin + 10) * 14;
    return `<rect class="${bin >= 0 ? 'for' : 'against'}" x="${x}" y="${150 - height}" width="12" height="${height}"><title>${bin} to ${bin + 1} bits: ${count} pairs</title></rect>`;
  });
  const marks = [-10, 0, 10, 20, 30, 40].map(
    (bin) => `<text x="${(bin + 10) * 14}" y="166" font-size="12">${bin}</text>`,
  );
  const label = 'Number of pairs by weight; heights are square roots';
  return `<svg viewBox="0 0 730 172" role="img" aria-label="${label}">${drawn.join('')}${marks.join('')}</svg>`;
}

function levels({ model }: Linkage): string {
  return model.comparisons
    .map(({ name, levels: words }, c) => {
      const rows = words.flatMap((word, level) => {
        const known = model.levels[c]?.[level];
        if (level === 0 || known === undefined || (known.m < 1e-4 && known.u < 1e-4)) return [];
        const figures = [known.m.toPrecision(3), known.u.toPrecision(3), known.weight.toFixed(2)];
        return [row([escaped(word)], figures)];
      });
      return `<h3>${escaped(name)}</h3>${table(['level', 'm', 'u', 'weight'], rows)}`;
    })
    .join('\n');
}

function clusterSizes({ clusters }: Linkage): string {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const counts = new Map<number, number>();
  for (const size of sizes.values()) counts.set(size, (counts.get(size) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const rows = sorted.map(([size, count]) => row([], [String(size), String(count)]));
  return table(['rows in a cluster', 'clusters'], rows);
}

function uncertain(linkage: Linkage): string {
  const { pairs } = linkage;
  const ids = new RowIds(linkage);
  const order = Array.from(pairs.weight.keys()).filter((i) => Math.abs(pairs.weight[i] ?? 0) < 2);
  order.sort((x, y) => Math.abs(pairs.weight[x] ?? 0) - Math.abs(pairs.weight[y] ?? 0) || x - y);
  const rows = order.slice(0, mostUncertain).map((i) => {
    const [a, b, weight] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.weight[i] ?? 0];
    const { parts } = explainRecords(linkage, a, b);
    const why = parts
      .filter(({ values: [x, y] }) => x !== '' || y !== '')
      .map(({ name, values: [x, y], weight: bits }) => `${name} ${bits.toFixed(1)}: ${x} | ${y}`);
    const cells = [ids.text(a), ids.text(b)].map(escaped);
    const reasons = why.map((each) => `<bdi>${escaped(each)}</bdi>`).join('<br>');
    return row([...cells, reasons], [probabilityOf(weight).toFixed(3)]);
  });
  return table(['row', 'row', 'what was compared', 'probability'], rows);
}

function table(headings: readonly string[], rows: readonly string[]): string {
  const head = headings.map((each) => `<th scope="col">${each}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function row(texts: readonly string[], figures: readonly string[]): string {
  const cells = [
    ...texts.map((text) => `<td dir="auto">${text}</td>`),
    ...figures.map((each) => `<td class="n">${each}</td>`),
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
