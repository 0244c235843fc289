// Romanises invented names from their sounds (linkage-names-spoken.ts) as
// newspapers, passports, libraries and scholars in several languages do it, each
// with its own looseness. It reads no letters and none of the product's tables.

/** Draws numbers; the same seed draws the same. */
export type Draw = {
  /** A number from 0 up to, not including, n. */
  readonly below: (n: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** Mulberry32: small, and good enough for lists. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
  };
}

/** How each sound is written: the ways, the first the most usual. */
type Scheme = {
  readonly sounds: Readonly<Record<string, readonly string[]>>;
  /** How often another way than the first is taken. */
  readonly loose: number;
  /** How often a doubled consonant is written once. */
  readonly single: number;
};

const english = {
  S: ['sh'],
  x: ['kh'],
  c: ['ch'],
  Z: ['zh', 'j'],
  A: ['a'],
  I: ['i', 'ee', 'i'],
  U: ['ou', 'oo', 'u'],
  E: ['eh', 'e', 'a'],
  "'": [''],
  ey: ['ei', 'ey', 'ay', 'ai'],
  ow: ['ow', 'o', 'ou'],
} as const;

const persian: Readonly<Record<string, Scheme>> = {
  newspaper: {
    sounds: {
      ...english,
      q: ['gh', 'q', 'g'],
      e: ['e', 'i'],
      o: ['o', 'u'],
      v: ['v', 'w'],
      k: ['k', 'c'],
    },
    loose: 0.18,
    single: 0.12,
  },
  passport: {
    sounds: { ...english, q: ['gh'], U: ['u', 'oo', 'ou'], A: ['a', 'aa'], I: ['i', 'ee', 'y'] },
    loose: 0.25,
    single: 0.3,
  },
  french: {
    sounds: {
      ...english,
      S: ['ch'],
      c: ['tch'],
      j: ['dj', 'j'],
      q: ['gh', 'q'],
      U: ['ou'],
      E: ['eh', 'é', 'e'],
      Z: ['j'],
    },
    loose: 0.12,
    single: 0.15,
  },
  german: {
    sounds: {
      ...english,
      S: ['sch'],
      x: ['ch', 'kh'],
      c: ['tsch'],
      j: ['dsch', 'j'],
      q: ['gh'],
      U: ['u'],
      y: ['j', 'y'],
      v: ['w', 'v'],
    },
    loose: 0.12,
    single: 0.15,
  },
  scholarly: {
    sounds: {
      S: ['š'],
      x: ['ḫ', 'x'],
      c: ['č'],
      Z: ['ž'],
      A: ['ā'],
      I: ['ī'],
      U: ['ū'],
      E: ['e', 'a'],
      q: ['q', 'ġ'],
      "'": ['ʿ', 'ʾ'],
      ey: ['ey', 'ai'],
      ow: ['ow', 'au'],
    },
    loose: 0.1,
    single: 0,
  },
  library: {
    sounds: {
      S: ['sh'],
      x: ['kh'],
      c: ['ch'],
      Z: ['zh'],
      A: ['ā'],
      I: ['ī'],
      U: ['ū'],
      E: ['ah'],
      e: ['i'],
      o: ['u'],
      q: ['q', 'gh'],
      "'": ['ʻ'],
      ey: ['ay'],
      ow: ['aw'],
      v: ['v', 'w'],
    },
    loose: 0.05,
    single: 0,
  },
};

const arabic: Readonly<Record<string, Scheme>> = {
  newspaper: {
    sounds: {
      ...english,
      T: ['th'],
      D: ['th', 'dh', 'z'],
      G: ['gh', 'g'],
      E: ['a', 'ah'],
      U: ['ou', 'u', 'oo'],
      ay: ['ai', 'ay', 'ei'],
      aw: ['aw', 'ou', 'o'],
      u: ['u', 'o'],
      i: ['i', 'e'],
      z: ['z'],
      q: ['q', 'k'],
    },
    loose: 0.22,
    single: 0.2,
  },
  ministry: {
    sounds: {
      ...english,
      T: ['th', 't'],
      D: ['th', 'd'],
      G: ['gh'],
      E: ['a', 'h', 'ah'],
      U: ['u', 'o', 'ou'],
      I: ['i', 'e', 'ee'],
      ay: ['ay', 'ai'],
      aw: ['aw', 'o'],
      u: ['u', 'o', 'a'],
      i: ['i', 'e'],
      q: ['q'],
      a: ['a', 'e'],
    },
    loose: 0.3,
    single: 0.35,
  },
  egyptian: {
    sounds: {
      ...english,
      T: ['th', 's'],
      D: ['z', 'd'],
      G: ['gh'],
      j: ['g'],
      E: ['a'],
      U: ['ou', 'o'],
      I: ['i', 'ee'],
      ay: ['ei', 'e'],
      aw: ['o'],
      u: ['o', 'u'],
      i: ['e', 'i'],
      q: ['k', 'q'],
    },
    loose: 0.2,
    single: 0.25,
  },
  french: {
    sounds: {
      ...english,
      S: ['ch'],
      T: ['th', 't'],
      D: ['dh', 'd'],
      G: ['gh'],
      j: ['j', 'dj'],
      E: ['a'],
      U: ['ou'],
      w: ['ou', 'w'],
      ay: ['ai', 'ei'],
      aw: ['aou', 'aw'],
      u: ['o', 'ou'],
      i: ['i', 'e'],
      q: ['k', 'q'],
    },
    loose: 0.15,
    single: 0.15,
  },
  library: {
    sounds: {
      S: ['sh', 'š'],
      x: ['kh', 'ḫ'],
      T: ['th', 'ṯ'],
      D: ['dh', 'ḏ'],
      G: ['gh', 'ġ'],
      A: ['ā'],
      I: ['ī'],
      U: ['ū'],
      E: ['a', 'ah'],
      "'": ['ʿ', 'ʾ'],
    },
    loose: 0.1,
    single: 0,
  },
};

const schemes = { fa: persian, ar: arabic };
export type InventedLanguage = keyof typeof schemes;

/** The names of the schemes of a language. */
export const schemesOf = (language: InventedLanguage): readonly string[] =>
  Object.keys(schemes[language]);

/** Writes one word from its sounds by a scheme. */
export function romanise(
  sounds: string,
  language: InventedLanguage,
  scheme: string,
  draw: Draw,
): string {
  const how = schemes[language][scheme];
  if (how === undefined) throw new RangeError(`no scheme ${scheme}`);
  const parts = sounds.split('-');
  const text = parts.map((part, i) => writePart(part, parts[i + 1], how, draw)).join('');
  return text
    .split(/([ -])/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

// "al" and "u" (Abd-u-Rahman) are written apart, with a hyphen or together, and
// with the l or with the letter that is heard.
function writePart(part: string, next: string | undefined, how: Scheme, draw: Draw): string {
  if (part === 'al') return draw.pick(['al-', 'Al ', 'el-', 'al', 'Al-', '']);
  if (part === 'u') {
    const first = next?.charAt(0) ?? '';
    const spoken =
      /[rsnztdS]/.test(first) && draw.chance(0.35) ? writeSounds(first, how, draw) : 'l';
    const vowel = draw.pick(['u', 'e', 'a', 'ou']);
    return draw.pick([`${vowel}${spoken}`, ` ${vowel}${spoken}-`, ` al-`, `${vowel}${spoken} `]);
  }
  if (part === 'abU') return draw.pick(['Abu ', 'Abou ', 'Abu', 'Abo ']);
  return writeSounds(part, how, draw);
}

function writeSounds(sounds: string, how: Scheme, draw: Draw): string {
  let out = '';
  for (let i = 0; i < sounds.length; ) {
    const two = sounds.slice(i, i + 2);
    const isDoubled = two.length === 2 && two[0] === two[1];
    if (isDoubled && draw.chance(how.single)) {
      i += 1;
      continue;
    }
    const piece = how.sounds[two] === undefined ? sounds.charAt(i) : two;
    const ways = how.sounds[piece] ?? [piece];
    const usual = ways[0] ?? piece;
    out += ways.length > 1 && draw.chance(how.loose) ? draw.pick(ways.slice(1)) : usual;
    i += piece.length;
  }
  // A doubled digraph is written once: khayyatt but not Soshsh.
  return out.replace(/(sh|kh|gh|ch|th|dh)\1/g, '$1');
}
