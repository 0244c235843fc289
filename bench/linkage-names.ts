// Measures names across scripts: the right Latin form of an Arabic word first among
// all held-out forms, the right full name first among invented people, and how fast
// tokens are prepared and compared. `node bench/linkage-names.ts [queries]`.
import { agreementOf } from '../src/linkage/names/across.ts';
import { compareTokens, prepareName } from '../src/linkage/names/name.ts';
import { rankPrepared } from '../src/linkage/names/rank.ts';
import type { NameToken, PreparedName } from '../src/linkage/names/token.ts';
import { isHeldOut, type PairSource, readPairs } from '../tools/linkage-pairs.ts';
import { inventPeople } from './linkage-invented.ts';
import { drawFrom, type InventedLanguage } from './linkage-romanise.ts';
import { type ListHabits, spellName } from './linkage-spell.ts';

const mostQueries = Number(process.argv[2] ?? 400);

/** Every n-th of a list, so that about `most` remain. */
function sampled<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, i) => i % step === 0);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function measurePairs(source: PairSource): void {
  const pairs = readPairs(source).filter(({ arab }) => isHeldOut(arab));
  const forms = new Map<string, Set<string>>();
  for (const { arab, latin } of pairs) forms.set(arab, (forms.get(arab) ?? new Set()).add(latin));
  const candidates = [...new Set(pairs.map(({ latin }) => latin))];
  for (const [which, wanted] of kinds) {
    const queries = sampled([...forms.keys()].filter(wanted), mostQueries);
    const right = queries.filter((arab) => forms.get(arab)?.has(firstOf(arab, candidates)));
    console.log(
      `${source}, ${which}: right form first ${percent(right.length / queries.length)}`,
      `(${queries.length} words, ${candidates.length} candidates)`,
    );
  }
}

const hasOwnLetters = (arab: string): boolean => /[حذصضظع]|^ال|ه$/.test(arab);
const kinds: readonly (readonly [string, (arab: string) => boolean])[] = [
  ['all words', () => true],
  ['words with letters that only Arabic has', hasOwnLetters],
];

function firstOf(arab: string, candidates: readonly string[]): string {
  let best = -2;
  let first = '';
  for (const latin of candidates) {
    const agreed = agreementOf(arab, latin, 'ar');
    if (agreed > best) [best, first] = [agreed, latin];
  }
  return first;
}

const habits: { readonly [language in InventedLanguage]: ListHabits } = {
  fa: { language: 'fa', slips: 0.02, withFather: 0, withGrandfather: 0, withTitle: 0.06 },
  ar: { language: 'ar', slips: 0.02, withFather: 0.95, withGrandfather: 0.9, withTitle: 0 },
};

/** One list in the Arabic script and one in Latin, each person in both, written independently. */
function measureFullNames(language: InventedLanguage, people: number): void {
  const draw = drawFrom(language === 'fa' ? 11 : 12);
  const all = inventPeople(language, people, 7);
  const prepare = (full: string) => prepareName({ full }, { language });
  const arab = all.map((person) => spellName(person, habits[language], draw).arab);
  const latin = all.map((person) => spellName(person, habits[language], draw).latin);
  const candidates = latin.map(prepare);
  let first = 0;
  const wrong: string[] = [];
  const queries = sampled([...all.keys()], mostQueries);
  for (const i of queries) {
    const [best] = rankPrepared(prepare(arab[i] ?? ''), candidates, 1);
    if (sameName(all[best?.index ?? -1], all[i])) first += 1;
    else wrong.push(`  ${arab[i]} → ${latin[best?.index ?? -1]}, not ${latin[i]}`);
  }
  console.log(
    `${language}: right full name first ${percent(first / queries.length)}`,
    `(${queries.length} of ${people} invented people)`,
  );
  for (const line of wrong.slice(0, Number(process.env.SHOW ?? 0))) console.log(line);
}

type Person = ReturnType<typeof inventPeople>[number];

/** People whose whole names are the same are not told apart by name. */
function sameName(a: Person | undefined, b: Person | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const key = ({ given, family }: Person) => JSON.stringify([given, family]);
  return a.id === b.id || key(a) === key(b);
}

function measureSpeed(): void {
  const people = inventPeople('fa', 4000, 3);
  const draw = drawFrom(5);
  const names = people.map((person) => spellName(person, { ...habits.fa, withTitle: 0 }, draw));
  const latin = names.map((name) => name.latin);
  const prepared = timed('prepareName, Latin', 100_000, (k) =>
    prepareName({ full: latin[k % latin.length] ?? '' }, { language: 'fa' }),
  );
  console.log(prepared);
  const tokens = (texts: readonly string[]) =>
    texts.flatMap((full) => prepareName({ full }, { language: 'fa' }).tokens);
  const latinTokens = tokens(latin);
  const arabTokens = tokens(names.map(({ arab }) => arab));
  const compareAt = (a: readonly NameToken[], b: readonly NameToken[]) => (k: number) => {
    const [x, y] = [a[k % a.length], b[(k * 7919) % b.length]];
    return x === undefined || y === undefined ? 0 : compareTokens(x, y);
  };
  console.log(timed('compareTokens, Latin', 1_000_000, compareAt(latinTokens, latinTokens)));
  console.log(timed('compareTokens, Arabic script', 1_000_000, compareAt(arabTokens, arabTokens)));
  console.log(timed('compareTokens, across', 300_000, compareAt(arabTokens, latinTokens)));
}

function timed(what: string, times: number, run: (k: number) => number | PreparedName): string {
  for (let k = 0; k < times / 10; k += 1) run(k);
  // Processor time, so that what else the machine does counts less.
  const from = process.cpuUsage();
  for (let k = 0; k < times; k += 1) run(k);
  const { user, system } = process.cpuUsage(from);
  return `${what}: ${Math.round((1000 * times) / (user + system))} thousand a second of processor time`;
}

measureSpeed();
measureFullNames('fa', 6000);
measureFullNames('ar', 6000);
measurePairs('google');
measurePairs('wikidata');
