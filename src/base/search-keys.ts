// The keys that a name is found by, whatever its script, romanisation and
// spacing. Used both where names are indexed and where they are asked for.
// Implements docs/formats/name.md, section 3.
import { foldedWords } from './fold-text.ts';
import { joinSkeletons, skeletonOf } from './skeleton.ts';

/** Marks a key that is a folded word itself, not a skeleton. */
export const exactMark = '=';

const mostWords = 12;
const mostJoined = 3;

/**
 * The distinct keys of a name: each folded word (after {@link exactMark}), the
 * skeleton of each word, of every two and three neighbours, and of the whole.
 */
export function searchKeys(text: string): string[] {
  const words = foldedWords(text).slice(0, mostWords);
  const skeletons = partsOf(words).map(skeletonOf);
  const keys = new Set<string>();
  for (const word of words) keys.add(exactMark + word);
  for (let from = 0; from < skeletons.length; from += 1) {
    const to = Math.min(from + mostJoined, skeletons.length);
    for (let end = from + 1; end <= to; end += 1) keys.add(runOf(skeletons, from, end));
  }
  if (skeletons.length > mostJoined) keys.add(joinSkeletons(skeletons));
  return [...keys];
}

function runOf(skeletons: readonly string[], from: number, end: number): string {
  const only = skeletons[from];
  return end === from + 1 && only !== undefined ? only : joinSkeletons(skeletons.slice(from, end));
}

/**
 * What a search asks for: a name fits if its keys hold every key of one of the
 * alternatives. Each alternative is one way to part the words of the query.
 * Empty for a query without letters, which fits nothing.
 */
export function searchPlan(query: string): string[][] {
  const parts = partsOf(foldedWords(query).slice(0, mostWords));
  const plan = new Map<string, string[]>();
  for (const words of [parts, parts.filter((word, i) => !isArticle(word, parts[i + 1]))]) {
    const skeletons = words.map(skeletonOf);
    for (const keys of partings(skeletons)) plan.set(keys.join(' '), keys);
  }
  plan.delete('');
  return [...plan.values()];
}

/**
 * The skeleton of a name as a whole, with and without the articles in it: two names are the same
 * as far as scripts and romanisations leave it open if they share one. Empty without letters.
 */
export function wholeKeys(text: string): string[] {
  const parts = partsOf(foldedWords(text).slice(0, mostWords));
  const bare = parts.filter((word, i) => !isArticle(word, parts[i + 1]));
  const keys = [parts, bare].map((words) => joinSkeletons(words.map(skeletonOf)));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Whether a name with these keys fits a plan. */
export function fitsPlan(keys: ReadonlySet<string>, plan: readonly (readonly string[])[]): boolean {
  return plan.some((wanted) => wanted.every((key) => keys.has(key)));
}

// Beyond these many words a query is parted only word by word and as a whole.
const mostParted = 5;

function partings(skeletons: readonly string[]): string[][] {
  if (skeletons.length === 0) return [];
  const whole = joinSkeletons(skeletons);
  const found =
    skeletons.length > mostParted ? [[...skeletons], [whole]] : [...runsOf(skeletons), [whole]];
  return found.map((keys) => [...new Set(keys)].sort());
}

/** Every way to write the words as runs of one to three neighbours. */
function runsOf(skeletons: readonly string[]): string[][] {
  if (skeletons.length === 0) return [[]];
  const out: string[][] = [];
  for (let take = 1; take <= Math.min(mostJoined, skeletons.length); take += 1) {
    const head = joinSkeletons(skeletons.slice(0, take));
    for (const tail of runsOf(skeletons.slice(take))) out.push([head, ...tail]);
  }
  return out;
}

/** The words, with the Arabic article as a word of its own where enough follows it. */
function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const isJoined = word.length >= 6 && word.startsWith('ال');
    return isJoined ? [word.slice(0, 2), word.slice(2)] : [word];
  });
}

function isArticle(word: string, next: string | undefined): boolean {
  return next !== undefined && /^(?:ال|[aeiou]l)$/.test(word);
}
