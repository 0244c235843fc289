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
const compounds = spoken.persianCompounds.trim().split(/\s+/);

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
  if (language === 'ar') return [common(words.ar.families, draw)];
  const kind = draw.below(10);
  if (kind < 5) return [common(words.fa.families, draw)];
  if (kind < 9) return withEnding(draw.pick(stems), draw.pick(endings));
  return [common(words.fa.families, draw), draw.pick(words.fa.families)];
}

/** Some endings are never written apart. */
function withEnding(stem: Spoken, ending: Spoken): readonly Spoken[] {
  if (!/^(?:یان|آبادی|وند)$/.test(ending.written)) return [stem, ending];
  const written = `${stem.written}${ending.written.replace('آ', 'ا')}`;
  return [{ written, sounds: stem.sounds + ending.sounds }];
}

const day = (draw: Draw): [number, number] => [1 + draw.below(12), 1 + draw.below(28)];

/** People in households of one to five who share father and family; some are father and son. */
export function inventPeople(
  language: InventedLanguage,
  count: number,
  seed: number,
): InventedPerson[] {
  const draw = drawFrom(seed);
  const people: InventedPerson[] = [];
  for (let household = 0; people.length < count; household += 1) {
    const family = familyName(language, draw);
    const father = givenName(language, 'm', draw);
    const grandfather = givenName(language, 'm', draw);
    const size = draw.chance(0.85) ? 1 : 2 + draw.below(4);
    const place = draw.below(24);
    const last = (language === 'fa' ? 1981 : 2012) + draw.below(12);
    const died: [number, number, number] = [last, ...day(draw)];
    const year = last - 5 - draw.below(60);
    const seen = new Set<string>();
    for (let k = 0; k < size && people.length < count; k += 1) {
      const isFather = k === 4;
      const sex = isFather || draw.chance(0.68) ? 'm' : 'f';
      const given = isFather ? father : givenName(language, sex, draw);
      const name = given.map(({ written }) => written).join(' ');
      if (seen.has(name)) continue;
      seen.add(name);
      people.push({
        id: people.length,
        household,
        sex,
        given,
        father: isFather ? grandfather : father,
        grandfather: isFather ? givenName(language, 'm', draw) : grandfather,
        family,
        born: [isFather ? year - 28 : Math.min(last, year + draw.below(14)), ...day(draw)],
        died: draw.chance(0.35) ? died : [died[0], ...day(draw)],
        place,
        cause: draw.below(5),
      });
    }
  }
  return people;
}
