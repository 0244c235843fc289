// What `gavah link` prints: the columns as they were taken, the cost of every
// blocking pass, the outcome, and the reasoning for one pair.
import { isolate } from '../../base/shown.ts';
import type { Explanation } from '../../linkage/explain.ts';
import type { Linkage } from '../../linkage/link.ts';
import type { LinkSettings } from '../../linkage/settings.ts';
import type { ColumnGuess } from '../../linkage/table/columns.ts';
import type { Table } from '../../linkage/table/table.ts';
import { levelWords, partWords, passWords, roleWords } from '../../linkage/words.ts';
import type { Language, Words } from '../command.ts';
import { figure, quote } from './text.ts';

/** The languages whose names the engine knows, and all others. */
const spoken = {
  fa: { en: 'Persian', fa: 'فارسی' },
  ar: { en: 'Arabic', fa: 'عربی' },
  und: { en: 'neither Persian nor Arabic', fa: 'نه فارسی، نه عربی' },
} as const;

export function writeColumns(
  tables: readonly Table[],
  columns: readonly (readonly ColumnGuess[])[],
  language: Language,
): string {
  return tables
    .map(({ label, rowCount }, i) => {
      const rows = language === 'fa' ? 'سطر' : 'rows';
      const own = (columns[i] ?? []).map(({ column, role, calendar }) => {
        // The role itself is what link.json says; a Persian reader gets its meaning too.
        const known = language === 'fa' ? `${role}، ${roleWords(role).fa}` : role;
        const how = calendar === undefined ? known : `${known} (${calendar})`;
        return `  ${isolate(column.name, language).padEnd(24)} ${how}`;
      });
      const head = `${i + 1}: ${isolate(label, language)}, ${figure(rowCount, language)} ${rows}`;
      const called = writeHowCalled(columns[i] ?? [], rowCount);
      return [head, ...own, ...(called === null ? [] : [`  ${called[language]}`])].join('\n');
    })
    .join('\n');
}

/** How rows are called in what is written, where it is not by an id of their own. */
function writeHowCalled(columns: readonly ColumnGuess[], rowCount: number): Words | null {
  const id = columns.find(({ role }) => role === 'id');
  if (id === undefined) {
    return {
      en: 'rows go by their number, from 1: no column gives each an id of its own',
      fa: 'سطرها با شماره‌شان، از ۱، نامیده می‌شوند: هیچ ستونی به هر سطر شناسه‌ای جدا نمی‌دهد',
    };
  }
  if (id.column.values.size === rowCount) return null;
  return {
    en: 'several rows have the same id: in what is written they cannot be told apart',
    fa: 'چند سطر یک شناسه دارند و در آنچه نوشته می‌شود از هم بازشناخته نمی‌شوند',
  };
}

/** Headings that the settings name and no list has: probably slips. */
export function writeNotInLists(
  lists: readonly Table[],
  { columns }: LinkSettings,
  language: Language,
): string[] {
  const there = new Set(lists.flatMap((list) => list.columns.map(({ name }) => name)));
  return [...columns.keys()].flatMap((heading) => {
    if (there.has(heading)) return [];
    const shown = quote(heading, language);
    return {
      en: [`no list has the column ${shown} of the settings`],
      fa: [`ستون ${shown} که در تنظیمات آمده در هیچ فهرستی نیست`],
    }[language];
  });
}

export function writeCosts({ index, language: names }: Linkage, language: Language): string {
  const [heading, large, of] =
    language === 'fa'
      ? ['جفت‌هایی که هر گذر پیشنهاد می‌کند', 'خوشهٔ بزرگ، ریزترشده', 'زبان نام‌ها']
      : ['Pairs that each pass proposes', 'large blocks, refined', 'language of the names'];
  const rows = index.costs.map(({ name, pairs, refined }) => {
    const more = refined === 0 ? '' : `  (${figure(refined, language)} ${large})`;
    const shared = language === 'fa' ? passWords(name).fa : name;
    return `  ${shared.padEnd(24)} ${figure(pairs, language).padStart(12)}${more}`;
  });
  return [`${of}: ${spoken[names][language]}`, `${heading}:`, ...rows].join('\n');
}

export function writeOutcome(linkage: Linkage, language: Language): string {
  const { pairs, clusters, records } = linkage;
  const above = pairs.weight.reduce((count, weight) => count + (weight >= 0 ? 1 : 0), 0);
  const persons = clusters.reduce((count, cluster, i) => count + (cluster === i ? 1 : 0), 0);
  const [n, m, k, r] = [pairs.a.length, above, persons, records.count].map((value) =>
    figure(value, language),
  );
  return language === 'fa'
    ? `${n} جفت، ${m} از آن‌ها محتمل‌تر از نه؛ ${r} سطر در ${k} خوشه.`
    : `${n} pairs, ${m} of them more likely than not; ${r} rows in ${k} clusters.`;
}

export function writeExplanation(explanation: Explanation, language: Language): string {
  const { parts, weight, probability, isOneCluster } = explanation;
  const rows = parts.map(({ name, level, values, m, u, weight: bits }) => {
    const [a, b] = values;
    const cells = a === '' && b === '' ? '' : `  ${quote(a, language)} | ${quote(b, language)}`;
    const rates =
      m === undefined || u === undefined ? '' : `  m ${m.toPrecision(3)} u ${u.toPrecision(3)}`;
    const [what, how] = [partWords(name)[language], levelWords(level)[language]];
    const said = what === how ? what : `${what}: ${how}`;
    return `${bits.toFixed(3).padStart(9)}  ${said}${cells}${rates}`;
  });
  const [sum, same, apart] =
    language === 'fa'
      ? ['جمع (بیت)؛ احتمال', 'در یک خوشه', 'در دو خوشه']
      : ['sum in bits; probability', 'in one cluster', 'in two clusters'];
  const total = `${weight.toFixed(3).padStart(9)}  ${sum} ${probability.toFixed(4)}; ${isOneCluster ? same : apart}`;
  return [...rows, total].join('\n');
}
