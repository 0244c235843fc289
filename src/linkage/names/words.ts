// From the folded words of a name to its tokens as text: titles and articles off,
// words that are one name together, compounds apart.
import { areCompound, partsOfCompound } from './compounds.ts';
import {
  after,
  afterArticle,
  articles,
  before,
  beforeInArabic,
  beforeInPersian,
  isFamilyEnding,
  joinedTitle,
  ofGod,
  oneSpelling,
  servantOf,
  servantOfArticle,
  sonOf,
  spokenArticles,
  suffixes,
  titles,
  titlesOfAll,
  titlesOfPersian,
} from './particles.ts';
import type { Language } from './token.ts';

export type NameWord = {
  readonly text: string;
  /** Said to be the name of a forefather, by "son of": 1 for the father, 2 for his father. */
  readonly generation: number;
};

/** The tokens of a name in its folded words, in their order. */
export function nameWords(folded: readonly string[], language: Language): NameWord[] {
  const words = withoutTitles(folded, language);
  const out: NameWord[] = [];
  let generation = 0;
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    if (isSonOf(words, i, language)) {
      generation += 1;
      i += 1;
      continue;
    }
    const [text, used] = joinedFrom(words, i, language);
    const last = out.at(-1);
    // In Pour Nia the first ending is the stem.
    const isStem = isFamilyEnding(text) && isFamilyEnding(words[i + used] ?? '');
    if (last !== undefined && !isStem && belongsToLast(text, word, language)) {
      out[out.length - 1] = { ...last, text: finished(joinedTo(last.text, text), language) };
    } else if (text !== '') {
      const isForefather = i > 0 && isSonOf(words, i - 1, language);
      out.push({ text: finished(text, language), generation: isForefather ? generation : 0 });
    }
    i += used;
  }
  return language === 'fa' ? withCompounds(out) : out.flatMap(withoutCompound);
}

function withCompounds(words: readonly NameWord[]): NameWord[] {
  const out: NameWord[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && word.generation === 0 && areCompound(last.text, word.text)) {
      out[out.length - 1] = { ...last, text: last.text + word.text };
    } else out.push(word);
  }
  return out;
}

function withoutCompound(word: NameWord): readonly NameWord[] {
  const parts = partsOfCompound(word.text);
  return parts === undefined ? [word] : parts.map((text) => ({ ...word, text }));
}

function withoutTitles(folded: readonly string[], language: Language): readonly string[] {
  let from = 0;
  const isTitle = (word: string) =>
    isForeign(word, language)
      ? titlesOfAll.has(word)
      : titles.has(word) && !(language === 'ar' && titlesOfPersian.has(word));
  while (from < folded.length - 1 && isTitle(folded[from] ?? '')) from += 1;
  if (language === 'ar' && folded.length - from < 2) from = 0;
  const rest = from === 0 ? folded : folded.slice(from);
  if (rest.length < 2 || !rest.some((word) => suffixes.has(word))) return rest;
  const kept = rest.filter((word) => !suffixes.has(word));
  return kept.length === 0 ? rest : kept;
}

/** A Latin word where nothing says that the names are Persian or Arabic: then "Ed" is no article. */
function isForeign(word: string, language: Language): boolean {
  return language === 'und' && word.charCodeAt(0) < 0x80;
}

function isSonOf(words: readonly string[], i: number, language: Language): boolean {
  const word = words[i] ?? '';
  if (i === 0 || i === words.length - 1 || !sonOf.has(word)) return false;
  // Ben is a name in lists that are neither Persian nor Arabic.
  return language !== 'und' || word !== 'ben';
}

/** The text that begins at word i with what belongs to it, and how many words it takes. */
function joinedFrom(words: readonly string[], i: number, language: Language): [string, number] {
  const word = words[i] ?? '';
  const next = words[i + 1];
  if (next === undefined) return [word, 1];
  if (servantOf.has(word) || isBefore(word, language)) {
    const [rest, used] = isArticle(words, i + 1, true) ? [words[i + 2] ?? '', 3] : [next, 2];
    return [word + (used === 3 ? next : '') + rest, used];
  }
  if (language !== 'und' && servantOfArticle.has(word)) return servantFrom(words, i);
  if (!isArticle(words, i, !isForeign(word, language))) return [word, 1];
  // نور ال دین, Nur al-Din: the article goes with it to the word before.
  return afterArticle.has(next) && i > 0 ? [`${word}${next}`, 2] : [next, 2];
}

/** Abed Alrahman and Abed El Rahman are Abdulrahman; Abed Salem is two names. */
function servantFrom(words: readonly string[], i: number): [string, number] {
  const [word = '', next = '', third] = words.slice(i, i + 3);
  if (third !== undefined && articles.has(next)) return [`abd${next}${third}`, 3];
  return /^[aeou]l.{4}/.test(next) ? [`abd${next}`, 2] : [word, 1];
}

function isBefore(word: string, language: Language): boolean {
  if (language === 'und') return before.has(word);
  return before.has(word) || (language === 'ar' ? beforeInArabic : beforeInPersian).has(word);
}

function isArticle(words: readonly string[], i: number, mayBe: boolean): boolean {
  const word = words[i] ?? '';
  const next = words[i + 1];
  if (next === undefined || !mayBe) return false;
  if (articles.has(word)) return true;
  return spokenArticles.has(word) && i > 0 && next.startsWith(word.slice(1));
}

function belongsToLast(text: string, word: string, language: Language): boolean {
  if (after.has(text) || (articles.has(word) && afterArticle.has(text.slice(word.length)))) {
    return true;
  }
  if (text !== word && spokenArticles.has(word) && afterArticle.has(text.slice(word.length))) {
    return true;
  }
  return language !== 'ar' && !isForeign(word, language) && isFamilyEnding(text);
}

/** هبة الله is Hebatollah: the t is heard, and written where the words are. */
function joinedTo(last: string, text: string): string {
  return text === 'الله' && last.endsWith('ه') ? `${last.slice(0, -1)}تالله` : last + text;
}

// Words in which the first two letters are no article, though they look so.
const notArticle =
  /^(?:الهام|الیاس|الیسا|الین|الاء|الفت|الماس|الهه|الهی|الناز|المیرا|السا|الدوز|الیار|الوند|البرز|الکساند|الیزابت|الکس|الله|الکوثر)/;

function finished(text: string, language: Language): string {
  if (text.charCodeAt(0) < 0x80) return finishedLatin(text);
  const bare =
    language === 'ar' && text.length >= 5 && text.startsWith('ال') && !notArticle.test(text)
      ? text.slice(2)
      : text;
  const one = oneSpelling.get(bare);
  if (one !== undefined) return one;
  if (bare.includes('اله')) return bare.replace(ofGod, '$1الله$2');
  return language !== 'ar' && bare.startsWith('سید') ? withoutSeyed(bare) : bare;
}

// The article inside a name is written as it is heard, in many ways: Abdorrahman,
// Abd al-Rahman, Noureddine, Nur al-Din. One way is kept.
const servant = /^abd(?:[aeiou]{1,2}l|[aeiou]{1,2}(?=([rsnztd])\1)|[aeiou](?=[sdt]h))(?=.{3})/;
const servantOpening = /^(?:abed|ebd|ebed)(?=[aeou]l.{4})/;
const faith = /(?<=..)[aeiou]{1,2}(?:l(?=d)|(?=dd))d{1,2}(?:i|ee|e|a|ea|ei)ne?$/;

function finishedLatin(text: string): string {
  const told = text.replace(servantOpening, 'abd');
  if (told.startsWith('abd'))
    return told.replace(servant, 'abdul').replace(/^(abdul)(.)\2/, '$1$2');
  if (text.startsWith('s')) return text.replace(joinedTitle, '').replace(faith, 'aldin');
  return text.length > 6 ? text.replace(faith, 'aldin') : text;
}

function withoutSeyed(text: string): string {
  const rest = text.replace(joinedTitle, '');
  return isFamilyEnding(rest) || rest === 'یان' ? text : rest;
}
