// The given names that are known, how common each is, and which of them a word in
// Latin is the romanisation of.
import { agreementOf, type TableLanguage } from './across.ts';
import { endsAlike } from './endings.ts';
import { blockingKeys } from './keys.ts';
import { arabicGiven, persianGiven } from './tables/given-names.ts';

type Known = {
  readonly shares: ReadonlyMap<string, number>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly read: Map<string, Reading | undefined>;
};

export type Reading = {
  /** The known name, in the Arabic script. */
  readonly text: string;
  readonly agreed: number;
};

const tables: { readonly [language in TableLanguage]: string } = {
  fa: persianGiven,
  ar: arabicGiven,
};
const unit = 10_000;
const known: { [language in TableLanguage]?: Known } = {};
const mostRemembered = 50_000;

function knownIn(language: TableLanguage): Known {
  const found = known[language];
  if (found !== undefined) return found;
  const shares = new Map<string, number>();
  const byKey = new Map<string, string[]>();
  for (const row of tables[language].replaceAll('\n', '').split(';')) {
    const [name = '', share = ''] = row.split(' ');
    if (name === '') continue;
    shares.set(name, Number(share) / unit);
    for (const key of blockingKeys(name, 'arab', language)) {
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
    }
  }
  const made = { shares, byKey, read: new Map() };
  known[language] = made;
  return made;
}

/** The share of people who bear a name written so in the Arabic script. */
export function shareOf(arab: string, language: TableLanguage): number | undefined {
  return knownIn(language).shares.get(arab);
}

/** The known given name that a Latin word most probably writes, or undefined. */
export function readLatin(latin: string, language: TableLanguage): Reading | undefined {
  const { read } = knownIn(language);
  if (read.has(latin)) return read.get(latin);
  const found = readGiven(latin, language) ?? readOfGiven(latin, language);
  if (read.size >= mostRemembered) read.clear();
  read.set(latin, found);
  return found;
}

// The family name that a given name makes with -i, after a vowel with a glide that
// is written in many ways: Mohammadi, Karimi, Rezaei, Rezayi.
const ofGiven: readonly (readonly [RegExp, string])[] = [
  [/^(.{4,}[^aeiouy])(?:i|ee|y|ie|iy)$/, 'ی'],
  [/^(.{3,}a)(?:e|y|ye)?(?:i|ee|ie)$/, 'یی'],
];

function readOfGiven(latin: string, language: TableLanguage): Reading | undefined {
  for (const [shape, ending] of ofGiven) {
    const [, stem = ''] = shape.exec(latin) ?? [];
    const given = stem === '' ? undefined : readGiven(stem, language);
    if (given === undefined) continue;
    const text = `${given.text}${ending}`;
    return { text, agreed: agreementOf(text, latin, language) };
  }
  return undefined;
}

function readGiven(latin: string, language: TableLanguage): Reading | undefined {
  const { byKey } = knownIn(language);
  let best: Reading | undefined;
  for (const key of blockingKeys(latin, 'latin', language)) {
    for (const text of byKey.get(key) ?? []) {
      if (!endsAlike(text, latin)) continue;
      const agreed = agreementOf(text, latin, language);
      if (agreed >= leastReading && agreed > (best?.agreed ?? -1)) best = { text, agreed };
    }
  }
  return best;
}

/** A word that agrees less than this with every known name is not one of them. */
const leastReading = 0.42;
