// The keys by which tokens find one another before they are compared: skeletons
// of consonants in classes that both scripts share. The register's search has
// one skeleton for everybody (base/skeleton.ts); here Persian and Arabic are read
// apart, and a letter that is heard in two ways gives two keys, because a pair
// that shares no key is never compared.
import { skeletonOf } from '../../base/skeleton.ts';
import { partsOfCompound } from './compounds.ts';
import type { Language, TokenScript } from './token.ts';

type Classes = ReadonlyMap<string, readonly string[]>;

// A row: letters, then the classes that each of them may give. S is sh, x kh, q gh.
const arabCommon = 'ب b,ت t,ط t,س s,ص s,ح h,ه h,خ x,د d,ر r,ز z,ش S,ف f,ک k,ل l,م m,ن n';
const latinCommon =
  'b b,t t,s s,h h,d d,r r,z z,f f,k k,l l,m m,n n,q q,c k,x x,kh x,gh q,sh S,sch S,ph f';

const arabClasses: { readonly fa: Classes; readonly ar: Classes } = {
  fa: classes(`${arabCommon},پ p,ث s,ج j,ژ j,چ c,ذ z,ض z,ظ z,غ q,ق q,گ g`),
  ar: classes(`${arabCommon},پ b,ث ts,ج jg,ژ j,چ S,ذ dz,ض d,ظ dz,غ q,ق qk,گ gj`),
};
const latinClasses: { readonly fa: Classes; readonly ar: Classes } = {
  fa: classes(`${latinCommon},p p,g gq,j j,zh j,dj j,dsch j,ch cS,tch c,tsch c,th ts,dh zd`),
  ar: classes(`${latinCommon},p b,g gjq,q qk,j j,zh j,dj j,dsch j,ch S,tch S,th tsd,dh dz`),
};

function classes(rows: string): Classes {
  const pairs = rows.split(',').map((row): [string, string[]] => {
    const [letters = '', heard = ''] = row.split(' ');
    return [letters, [...heard]];
  });
  return new Map(pairs);
}

/** A word gives at most so many keys for one language. */
const mostKeys = 4;

const remembered: { readonly [language in Language]: Map<string, readonly string[]> } = {
  fa: new Map(),
  ar: new Map(),
  und: new Map(),
};
const mostRemembered = 50_000;

/** The keys of a token, the plainest first; at least one, and none of them empty but for an empty token. */
export function blockingKeys(
  text: string,
  script: TokenScript,
  language: Language,
): readonly string[] {
  const known = remembered[language];
  const found = known.get(text);
  if (found !== undefined) return found;
  const keys = script === 'other' ? [skeletonOf(text)] : newKeys(text, script, language);
  if (known.size >= mostRemembered) known.clear();
  known.set(text, keys);
  return keys;
}

function newKeys(text: string, script: 'arab' | 'latin', language: Language): readonly string[] {
  const keys = new Set<string>();
  // رضا is also looked for as the second part of محمدرضا.
  const second = partsOfCompound(text)?.[1];
  const wanted = spellings(text, script);
  for (const spelled of second === undefined ? wanted : [...wanted, second]) {
    if (language !== 'ar') addKeys(keys, spelled, script, 'fa');
    if (language !== 'fa') addKeys(keys, spelled, script, 'ar');
  }
  keys.delete('');
  return keys.size === 0 ? [text] : [...keys];
}

/** The word as it stands without the article inside it, and without one before it. */
function spellings(text: string, script: 'arab' | 'latin'): string[] {
  if (script === 'arab') {
    const plain = text
      .replace(/^عبدال(?=..)/, 'عبد')
      .replace(/^ابوال(?=..)/, 'ابو')
      .replace(/(?<=.)الدین$/, 'دین');
    return /^ال.{3}/.test(plain) ? [plain, plain.slice(2)] : [plain];
  }
  const plain = text
    .replace(/^abd[aeiou]{0,2}l/, 'abd')
    .replace(/^ab(?:[aeou]{1,2}|oua|ua)l(?=[^aeiouy].)/, 'abu')
    .replace(/[aeiou]l(d[aei]+ne?)$/, '$1');
  return /^[ae]l[^aeiouy].{3}/.test(plain) ? [plain, plain.slice(2)] : [plain];
}

function addKeys(
  keys: Set<string>,
  word: string,
  script: 'arab' | 'latin',
  language: 'fa' | 'ar',
): void {
  const heard = script === 'arab' ? arabClasses[language] : latinClasses[language];
  let ways = [opening(word)];
  for (let i = 0; i < word.length; ) {
    const size = script === 'latin' ? pieceSize(word, i, heard) : 1;
    const options = heard.get(word.slice(i, i + size));
    if (options !== undefined) ways = extended(ways, options);
    i += size;
  }
  for (const way of ways) keys.add(way.length > 1 ? ended(way) : shortKey(word, way));
}

function pieceSize(word: string, i: number, heard: Classes): number {
  for (const size of [4, 3]) if (heard.has(word.slice(i, i + size))) return size;
  return i + 1 < word.length && heard.has(word.slice(i, i + 2)) ? 2 : 1;
}

function extended(ways: readonly string[], options: readonly string[]): string[] {
  const allowed = ways.length * options.length > mostKeys ? options.slice(0, 1) : options;
  return ways.flatMap((way) =>
    allowed.map((option) => (way.endsWith(option) ? way : way + option)),
  );
}

/** What a word begins with where it is no consonant: a vowel, or a half vowel. */
function opening(word: string): string {
  if (/^(?:[aei]|o(?!u[aeiy])|u|ا|ع)/.test(word)) return 'a';
  if (/^[vwoو]/.test(word)) return 'v';
  return /^[yی]/.test(word) ? 'y' : '';
}

/** A last h is dropped where enough remains: Fatemeh, فاطمه, Fatima. */
function ended(way: string): string {
  return way.length > 2 && way.endsWith('h') ? way.slice(0, -1) : way;
}

/** A word with hardly a consonant keeps its half vowels: Navi and Nia are not one key. */
function shortKey(word: string, way: string): string {
  const half = word.slice(1).replace(/[^vwyویaeiouا]/g, '');
  const marks = half.replace(/[vwو]|ou|oo|u/g, 'v').replace(/[^v]/g, '');
  return `${way}${marks.slice(0, 1)}`;
}
