// How alike two tokens are, from 0 to 1, within a script and across scripts.
// Sounds and letters are not all: two names that are both well known, such as
// حسن and حسین, are two names however little parts them, and the known name that
// a Latin spelling stands for settles what vowels leave open.
import { agreementOf, similarityOf, type TableLanguage } from './across.ts';
import { arabLikeness } from './arab-spelling.ts';
import type { Parts } from './compounds.ts';
import { endsAlike } from './endings.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Reading, readLatin, shareOf } from './given-names.ts';
import { latinLikeness } from './latin-spelling.ts';
import type { NameToken } from './token.ts';
import { jaro, jaroWinkler } from './typing.ts';

/** What an initial is worth that fits: it says little, but does not contradict. */
const fittingInitial = 0.8;
/** Two spellings of one known name, and the most for spellings of two known names. */
const sameKnown = 0.97;
const twoKnown = 0.7;
/** So much better must a known name explain a spelling than another name to be its rival. */
const margin = 0.04;
/** محمدرضا and رضا, محمدرضا and محمد: the first part is often left out, and says little by itself. */
const secondAlone = 0.84;
const firstAlone = 0.73;
/** What is alike as typed only is worth a little less than what is alike as heard. */
const typedLess = 0.04;
/** A name with the article and the same without. */
const withArticle = 0.98;
/** What remains where one word ends in a vowel that the other cannot have: Karim, Karimi. */
const otherEnding = 0.75;
/** Words so far apart are not looked at again. */
const leastWorth = 0.3;
/** The same for two romanisations, whose sounds and letters have more in common by chance. */
const leastHeard = 0.4;
const leastAlike = 0.55;
/** Beyond these many letters a slip between known names is as likely as another name. */
const shortName = 5;

/** A word is a slip of a known name if it has letters enough and is so much alike. */
const shortSlip = 4;
const leastSlip = 0.72;

/** 1 for tokens that are the same after normalisation; symmetric. */
export function compareTokens(a: NameToken, b: NameToken): number {
  if (a.text === b.text) return 1;
  if (a.isInitial || b.isInitial) return compareInitial(a, b);
  if (a.script === 'other' || b.script === 'other') {
    return a.script === b.script ? jaroWinkler(a.text, b.text) : 0;
  }
  const x = factsOf(a.text, a.script);
  const y = factsOf(b.text, b.script);
  if (x.parts === undefined && y.parts === undefined) return compareSimple(a, b, x, y);
  const parted = compareCompound(a, b, x.parts, y.parts);
  if ((x.parts === undefined) === (y.parts === undefined) || !areAsLong(a.text, b.text)) {
    return parted;
  }
  // A slip in one part hides that the word is a compound.
  return Math.max(parted, compareSimple(a, b, x, y));
}

/** Whether neither word is much longer than the other can be where one is in Latin. */
function areAsLong(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 0.55 * Math.max(a.length, b.length);
}

/** Both parts of a compound must answer to those of the other; one part alone says less. */
function compareCompound(a: NameToken, b: NameToken, x?: Parts, y?: Parts): number {
  if (x !== undefined && y !== undefined) {
    const first = compareTokens(withText(a, x[0]), withText(b, y[0]));
    return Math.min(first, compareTokens(withText(a, x[1]), withText(b, y[1])));
  }
  const [whole, [first, second], single] = x === undefined ? [b, y ?? ['', ''], a] : [a, x, b];
  return Math.max(
    secondAlone * compareTokens(withText(whole, second), single),
    firstAlone * compareTokens(withText(whole, first), single),
  );
}

function withText(token: NameToken, text: string): NameToken {
  return { ...token, text };
}

function compareSimple(a: NameToken, b: NameToken, x: Facts, y: Facts): number {
  const plain = compareWords(a, b, x, y);
  if ((x.bare === undefined) === (y.bare === undefined)) return plain;
  const bareA = withText(a, x.bare ?? a.text);
  const bareB = withText(b, y.bare ?? b.text);
  if (bareA.text === bareB.text) return withArticle;
  const facts = [factsOf(bareA.text, a.script), factsOf(bareB.text, b.script)] as const;
  return Math.max(plain, withArticle * compareWords(bareA, bareB, ...facts));
}

function compareWords(a: NameToken, b: NameToken, x: Facts, y: Facts): number {
  if (a.script !== b.script) return a.script === 'arab' ? across(a, b) : across(b, a);
  if (a.script === 'arab') return withinArab(a, b, x, y);
  return a.language === 'und' && b.language === 'und'
    ? jaroWinkler(a.text, b.text)
    : withinLatin(a, b, x, y);
}

const both: readonly TableLanguage[] = ['fa', 'ar'];
const persian: readonly TableLanguage[] = ['fa'];
const arabic: readonly TableLanguage[] = ['ar'];

/** The languages to read a pair by: theirs, or both where nothing or two things are said. */
function languagesOf(a: NameToken, b: NameToken): readonly TableLanguage[] {
  const first = a.language === 'und' ? b.language : a.language;
  const second = b.language === 'und' ? a.language : b.language;
  if (first === 'und' || first !== second) return both;
  return first === 'fa' ? persian : arabic;
}

function mostOver(languages: readonly TableLanguage[], like: (language: TableLanguage) => number) {
  let most = 0;
  for (const language of languages) most = Math.max(most, like(language));
  return most;
}

function across(arab: NameToken, latin: NameToken): number {
  return mostOver(languagesOf(arab, latin), (language) => {
    const agreed = agreementOf(arab.text, latin.text, language);
    const heard = similarityOf(agreed, language);
    const plain = endsAlike(arab.text, latin.text) ? heard : otherEnding * heard;
    if (plain < leastWorth) return plain;
    const reading = readLatin(latin.text, language);
    if (reading === undefined) return plain;
    if (reading.text === arab.text) return Math.max(plain, sameKnown);
    const allowed = marginOf(arab.text, reading.text, language);
    const rest = rivalled(plain, reading.agreed - agreed - allowed);
    return Math.max(rest, slipOf(arab.text, reading.text, language));
  });
}

/** How well an unknown word is a slip of the known name that a Latin spelling stands for. */
function slipOf(arab: string, known: string, language: TableLanguage): number {
  if (arab.length < shortSlip || shareOf(arab, language) !== undefined) return 0;
  const like = arabLikeness(factsOf(arab, 'arab').codes, factsOf(known, 'arab').codes, language);
  return like < leastSlip ? 0 : like;
}

/** A similarity, less by as much as a known name explains the spelling better. */
function rivalled(similarity: number, better: number): number {
  if (better <= 0) return similarity;
  const less = similarity * Math.max(0.4, 1 - 2 * (better + margin));
  return similarity >= stillPossible ? Math.max(less, possible) : less;
}

/** Hamid is how both حمید and حامد are written in Arabic: the less usual is possible all the same. */
const stillPossible = 0.8;
const possible = 0.72;

/** A common name needs to explain a spelling less well than a rare one. */
function marginOf(name: string, rival: string, language: TableLanguage): number {
  const share = shareOf(name, language);
  const rivalShare = shareOf(rival, language);
  if (share === undefined || rivalShare === undefined) return margin;
  return margin * (1 + Math.min(1.5, Math.max(0, Math.log(share / rivalShare))));
}

function withinLatin(a: NameToken, b: NameToken, { codes }: Facts, other: Facts): number {
  const heard = latinLikeness(codes, other.codes);
  if (heard < leastHeard) return heard;
  const plain = Math.max(heard, jaro(a.text, b.text) - typedLess);
  return mostOver(languagesOf(a, b), (language) => {
    const x = readLatin(a.text, language);
    const y = readLatin(b.text, language);
    if (x === undefined && y === undefined) return plain;
    if (x?.text === y?.text) return Math.max(plain, sameKnown - 0.02);
    if (plain < leastAlike) return plain;
    const better = Math.min(betterBy(x, b.text, y, language), betterBy(y, a.text, x, language));
    return rivalled(plain, better);
  });
}

/** By how much the known name of one spelling stands for it better than for the other. */
function betterBy(
  reading: Reading | undefined,
  other: string,
  rival: Reading | undefined,
  language: TableLanguage,
): number {
  if (reading === undefined) return Number.POSITIVE_INFINITY;
  const agreed = agreementOf(reading.text, other, language);
  const allowed = rival === undefined ? margin : marginOf(reading.text, rival.text, language);
  return (rival?.agreed ?? reading.agreed) - agreed - allowed;
}

function withinArab(a: NameToken, b: NameToken, { codes }: Facts, other: Facts): number {
  const language = a.language === 'und' ? b.language : a.language;
  const plain = arabLikeness(codes, other.codes, language);
  if (plain <= twoKnown || Math.max(a.text.length, b.text.length) > shortName) return plain;
  const areKnown = languagesOf(a, b).some(
    (table) => shareOf(a.text, table) !== undefined && shareOf(b.text, table) !== undefined,
  );
  return areKnown ? twoKnown : plain;
}

function compareInitial(a: NameToken, b: NameToken): number {
  const fits = a.keys.some((x) => b.keys.some((y) => x.charAt(0) === y.charAt(0)));
  return fits ? fittingInitial : 0;
}
