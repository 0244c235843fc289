// Invented people for measuring linkage: families with fathers, sons, brothers and
// sisters, Persian and Arabic, the same for the same seed. Any likeness to a person
// is chance: names, dates and places are drawn independently.
import * as spoken from './linkage-names-spoken.ts';
import { type Draw, drawFrom, type InventedLanguage } from './linkage-romanise.ts';

/** A word as it is written and as it is said. */
export type Spoken = { readonly written: string; readonly sounds: string };

export type InventedPerson = {
  readonly id: number;
  readonly household: number;
  readonly sex: 'm' | 'f';
  /** One word, or two of a compound. */
  readonly given: readonly Spoken[];
  readonly father: readonly Spoken[];
  readonly grandfather: readonly Spoken[];
  readonly family: readonly Spoken[];
  /** Gregorian years, months and days. */
  readonly born: readonly [number, number, number];
  readonly died: readonly [number, number, number];
  readonly place: number;
  readonly cause: number;
};

function read(table: string): Spoken[] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [written = '', sounds = ''] = pair.split('=');
      return { written, sounds };
    });
}

const words = {
  fa: {
    m: [...read(spoken.persianMen), ...read(spoken.persianJoined)],
    f: read(spoken.persianWomen),
    families: read(spoken.persianFamilies),
  },
  ar: {
    m: read(spoken.arabicMen),
    f: read(spoken.arabicWomen),
    families: read(spoken.arabicFamilies),
  },
};
const stems = read(spoken.persianStems);
const endings = read(spoken.persianEndings.replaceAll('\n', ' '));
const syllables = read(spoken.persianSyllables);
const grounds = read(spoken.persianGrounds);
const roots = spoken.arabicRoots.trim().split(/\s+/);
const compounds = spoken.persianCompounds.trim().split(/\s+/);

// How the letters of the roots are said.
const saidAs = new Map(
  "ب b,ت t,ج j,ح h,خ x,د d,ر r,ز z,س s,ش S,ص s,ض d,ط t,ع ',غ G,ف f,ق q,ك k,ل l,م m,ن n,و w,ه h"
    .split(',')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(2)]),
);
// Written and said; 1, 2 and 3 are the letters of the root.
const patterns = [
  '12ا3 1a22A3',
  '1ا23 1A2i3',
  '12ي3 1a2I3',
  '12ي3 1u2ay3',
  'م12و3 ma12U3',
  '123ان 1a23An',
];

/** The first names of each table are the most common, as in life: Zipf with exponent about 0.8. */
function common<T>(list: readonly T[], draw: Draw): T {
  const at = Math.floor(list.length * (draw.below(10_000) / 10_000) ** 2.2);
  const found = list[at];
  if (found === undefined) throw new RangeError('nothing to draw from');
  return found;
}

function givenName(language: InventedLanguage, sex: 'm' | 'f', draw: Draw): readonly Spoken[] {
  if (language === 'fa' && sex === 'm' && draw.chance(0.25)) {
    return common(compounds, draw)
      .split('|')
      .map((part) => {
        const found = words.fa.m.find(({ written }) => written === part);
        if (found === undefined) throw new RangeError(`no word ${part}`);
        return found;
      });
  }
  return [common(words[language][sex], draw)];
}

function familyName(language: InventedLanguage, draw: Draw): readonly Spoken[] {
  if (language === 'ar')
    return [draw.chance(0.4) ? common(words.ar.families, draw) : fromRoot(draw)];
  const kind = draw.below(10);
  if (kind < 3) return [common(words.fa.families, draw)];
  if (kind < 6) return withEnding(draw.pick(stems), draw.pick(endings));
  if (kind < 9) return [fromPlace(draw)];
  return [common(words.fa.families, draw), draw.pick(words.fa.families)];
}

function fromRoot(draw: Draw): Spoken {
  const root = draw.pick(roots);
  const [letters = '', said = ''] = draw.pick(patterns).split(' ');
  const at = (figure: string) => root.charAt(Number(figure) - 1);
  const written = letters.replace(/\d/g, at);
  const sounds = said.replace(/\d/g, (figure) => saidAs.get(at(figure)) ?? '');
  const isOfTribe = draw.chance(0.3);
  const [end, article] = [isOfTribe ? ['ي', 'I'] : ['', ''], draw.chance(0.45)];
  return {
    written: `${article ? 'ال' : ''}${written}${end[0]}`,
    sounds: `${article ? 'al-' : ''}${sounds}${end[1]}`,
  };
}

/** Somebody from a place that is nowhere. */
function fromPlace(draw: Draw): Spoken {
  const [first, second] = [draw.pick(syllables), draw.pick(grounds)];
  const isOpen = /[Ae]$/.test(second.sounds);
  return {
    written: `${first.written}${second.written}${second.written.endsWith('ه') ? '\u200cای' : isOpen ? 'یی' : 'ی'}`,
    sounds: `${first.sounds}${second.sounds}${isOpen ? 'yI' : 'I'}`,
  };
}

/** Some endings are never written apart. */
function withEnding(stem: Spoken, ending: Spoken): readonly Spoken[] {
  if (!/^(?:یان|آبادی|وند)$/.test(ending.written)) return [stem, ending];
  const written = `${stem.written}${ending.written.replace('آ', 'ا')}`;
  return [{ written, sounds: stem.sounds + ending.sounds }];
}

const day = (draw: Draw): [number, number] => [1 + draw.below(12), 1 + draw.below(28)];

/** Who lives together, and how likely, in lists of either kind. */
const homes = {
  fa: { alone: 0.82, most: 4, cousins: 0.05, first: 1981, span: 12 },
  ar: { alone: 0.45, most: 8, cousins: 0.25, first: 2012, span: 2 },
};

type Home = Pick<InventedPerson, 'household' | 'family' | 'father' | 'grandfather' | 'place'>;

/**
 * People in households who share father and family; some are father and children,
 * some twins, and brothers of one house may have brothers' children in the next.
 */
export function inventPeople(
  language: InventedLanguage,
  count: number,
  seed: number,
): InventedPerson[] {
  const draw = drawFrom(seed);
  const people: InventedPerson[] = [];
  const { alone, most, cousins } = homes[language];
  let last: Home | undefined;
  for (let household = 0; people.length < count; household += 1) {
    const base = last !== undefined && draw.chance(cousins) ? last : undefined;
    const home: Home = {
      household,
      family: base?.family ?? familyName(language, draw),
      father: givenName(language, 'm', draw),
      grandfather: base?.grandfather ?? givenName(language, 'm', draw),
      place: draw.below(24),
    };
    const size = draw.chance(alone) ? 1 : 2 + draw.below(most - 1);
    for (const person of membersOf(home, size, language, draw)) {
      if (people.length < count) people.push({ ...person, id: people.length });
    }
    last = home;
  }
  return people;
}

function membersOf(home: Home, size: number, language: InventedLanguage, draw: Draw) {
  const { first, span } = homes[language];
  const year = first + draw.below(span);
  const died: InventedPerson['died'] = [year, ...day(draw)];
  const youngest = year - draw.below(50);
  const members: Omit<InventedPerson, 'id'>[] = [];
  for (let k = 0; k < size; k += 1) {
    const isFather = k === 2 && draw.chance(0.5);
    const sex = isFather || draw.chance(language === 'fa' ? 0.75 : 0.55) ? 'm' : 'f';
    const given = isFather ? home.father : siblingName(language, sex, members, draw);
    if (members.some((other) => nameOf(other) === nameOf({ given }))) continue;
    const before = members.at(-1);
    const isTwin = before !== undefined && !isFather && draw.chance(0.06);
    const born: InventedPerson['born'] = [
      youngest - (isFather ? 28 : draw.below(14)),
      ...day(draw),
    ];
    members.push({
      ...home,
      sex,
      given,
      father: isFather ? home.grandfather : home.father,
      grandfather: isFather ? givenName(language, 'm', draw) : home.grandfather,
      born: isTwin ? before.born : born,
      died: draw.chance(0.45) ? died : [year, ...day(draw)],
      cause: draw.below(5),
    });
  }
  return members;
}

const nameOf = ({ given }: Pick<InventedPerson, 'given'>) =>
  given.map(({ written }) => written).join(' ');

/** Children of one house are often named alike: Samir and Samira, Farid and Farideh. */
function siblingName(
  language: InventedLanguage,
  sex: 'm' | 'f',
  siblings: readonly Pick<InventedPerson, 'given'>[],
  draw: Draw,
): readonly Spoken[] {
  const [sibling] = siblings;
  if (sibling === undefined || !draw.chance(0.25)) return givenName(language, sex, draw);
  const start = nameOf(sibling).slice(0, 2);
  const drawn = Array.from({ length: 40 }, () => givenName(language, sex, draw));
  return drawn.find((given) => nameOf({ given }).startsWith(start)) ?? drawn[0] ?? sibling.given;
}
