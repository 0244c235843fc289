// The consonant skeleton of a word: the same for a Persian or Arabic name in its
// own script and in any of its common romanisations. Rules S1 to S9 of
// docs/formats/name.md. It finds candidates; it never says that two names are one.

// S1: what each folded letter contributes. Vowels, ʿayn, و and ی give nothing
// but at the beginning of a word. ش, خ and چ are the two letters that most
// romanisations write, so that "Eshaq" (s-h) and "Sahar" need no decision.
const contributions = new Map<string, string>([
  ...pairs('بb پp تt طt ثs سs صs جj ژj دd ذz زz ضz ظz رr فf قg غg گg کk لl مm نn حh هh'),
  ...pairs('bb cc dd ff gg hh jj kk ll mm nn pp qg rr ss tt zz'),
  ['ش', 'sh'],
  ['خ', 'kh'],
  ['چ', 'ch'],
  ['x', 'ks'],
]);

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]);
}

// S2: at the beginning of a word vowels are one class, and the half vowels stay.
const openings = new Map<string, string>([
  ...[...'aeiouاع'].map((letter): [string, string] => [letter, 'a']),
  ...pairs('vv wv وv yy یy'),
]);

const vowels = new Set('aeiouyvwاعوی');

// Words recur in lists of names; the memory is emptied when it is full.
const remembered = new Map<string, string>();
const mostRemembered = 50_000;

/** The skeleton of one folded word; empty only for an empty word. */
export function skeletonOf(word: string): string {
  const found = remembered.get(word);
  if (found !== undefined) return found;
  const skeleton = newSkeleton(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, skeleton);
  return skeleton;
}

function newSkeleton(word: string): string {
  const spelled = unassimilated(word);
  const plain = trimmed(consonants(spelled, false));
  // S8: one consonant is too little to find anybody by; و and v then count.
  return plain.length > 1 ? plain : trimmed(consonants(spelled, true));
}

/** S9: the skeleton of words written together, from the skeletons of the words. */
export function joinSkeletons(skeletons: readonly string[]): string {
  let out = skeletons[0] ?? '';
  for (let i = 1; i < skeletons.length; i += 1) out = joined(out, skeletons[i] ?? '');
  return skeletons.length > 1 ? trimmed(out) : out;
}

function joined(head: string, tail: string): string {
  const from = isOpening(tail) ? 1 : 0;
  let out = head;
  for (let i = from; i < tail.length; i += 1) {
    const longer = add(out, tail.charAt(i));
    // From the first letter that simply follows, the rest follows as it is.
    if (longer.length > out.length) return longer + tail.slice(i + 1);
    out = longer;
  }
  return out;
}

/** Whether a skeleton begins with a vowel or half vowel. */
function isOpening(skeleton: string): boolean {
  const first = skeleton.charAt(0);
  return first === 'a' || first === 'v' || first === 'y';
}

function consonants(word: string, keepsV: boolean): string {
  let out = '';
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charAt(i);
    if (letter === 'c' && word.charAt(i + 1) !== 'h') out = add(out, 'k');
    else if (letter === 'p' && word.charAt(i + 1) === 'h') {
      out = add(out, 'f');
      i += 1;
    } else for (const one of contributionOf(word, i, keepsV)) out = add(out, one);
  }
  return out;
}

function contributionOf(word: string, at: number, keepsV: boolean): string {
  const letter = word.charAt(at);
  const opening = at === 0 ? openings.get(letter) : undefined;
  if (opening !== undefined) return opening;
  if (keepsV && isSpokenV(word, at)) return 'v';
  return contributions.get(letter) ?? (vowels.has(letter) ? '' : letter);
}

/** Whether the letter is heard as v: always in Latin; و beside ا, or before ی. */
function isSpokenV(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === 'v' || letter === 'w') return true;
  if (letter !== 'و') return false;
  const next = word.charAt(at + 1);
  return next === 'ی' || next === 'ا' || word.charAt(at - 1) === 'ا';
}

/** S3 doubled letters once; S4 gh is g, zh and dj are j, tch is ch. */
function add(out: string, letter: string): string {
  const last = out.at(-1);
  if (letter === last) return out;
  if (letter === 'h' && last === 'g') return out;
  if (letter === 'h' && last === 'z') return add(out.slice(0, -1), 'j');
  if (letter === 'j' && last === 'd') return add(out.slice(0, -1), 'j');
  if (letter === 'h' && out.endsWith('tc')) return `${out.slice(0, -2)}ch`;
  return out + letter;
}

/** S5: a last h is dropped where two consonants remain: Fatemeh, فاطمه, Fatima. */
function trimmed(out: string): string {
  if (!out.endsWith('h')) return out;
  const least = isOpening(out) ? 4 : 3;
  return out.length >= least ? out.slice(0, -1) : out;
}

/**
 * S6, S7: romanisations write the article as it is spoken (Abdorreza, Nasreddin),
 * the Arabic script as it is spelled (عبدالرضا, نصرالدین): the l is put back.
 */
function unassimilated(word: string): string {
  if (word.charCodeAt(0) > 0x7f) return word;
  const spelled = word.startsWith('abd') ? word.replace(/^(abd[aeou])([dnrstz])\2/, '$1l$2') : word;
  return spelled.endsWith('n') && spelled.length > 5
    ? spelled.replace(/([aeou])dd[aei]+n$/, '$1ldin').replace(/^(.{3,}[eou])d[ei]+n$/, '$1ldin')
    : spelled;
}
