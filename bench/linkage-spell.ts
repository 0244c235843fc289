// How lists write the names of invented people: in the Arabic script with the
// habits and slips of typists, in Latin by one scheme for a whole list or by any.
import type { InventedPerson, Spoken } from './linkage-invented.ts';
import { type Draw, type InventedLanguage, romanise, schemesOf } from './linkage-romanise.ts';

export type ListHabits = {
  readonly language: InventedLanguage;
  /** One scheme for the whole list, or any for each name. */
  readonly scheme?: string;
  /** How often a word has a slip of the keyboard. */
  readonly slips: number;
  /** How often a father's name, a grandfather's name, a title stand in the name. */
  readonly withFather: number;
  readonly withGrandfather: number;
  readonly withTitle: number;
};

/** The name of a person in one list, in both scripts. */
export function spellName(person: InventedPerson, habits: ListHabits, draw: Draw) {
  const parts = partsOf(person, habits, draw);
  const arab = parts.map((part) => arabPart(part, habits, draw)).join(' ');
  const scheme = habits.scheme ?? draw.pick(schemesOf(habits.language));
  const latin = parts.map((part) => latinPart(part, habits, scheme, draw)).join(' ');
  const isTitled = habits.language === 'fa' && draw.chance(habits.withTitle);
  const title = isTitled ? draw.pick(titles) : { arab: '', latin: '' };
  return { arab: `${title.arab}${arab}`, latin: `${title.latin}${latin}` };
}

const titles = [
  { arab: 'سید ', latin: 'Seyed ' },
  { arab: 'دکتر ', latin: 'Dr. ' },
  { arab: 'حاج ', latin: 'Haj ' },
] as const;

type Part = readonly Spoken[];

function partsOf(person: InventedPerson, habits: ListHabits, draw: Draw): Part[] {
  const { given, father, grandfather, family } = person;
  const parts: Part[] = [given];
  if (draw.chance(habits.withFather)) {
    parts.push(father);
    if (draw.chance(habits.withGrandfather)) parts.push(grandfather);
  }
  return [...parts, family];
}

function arabPart(part: Part, { language, slips }: ListHabits, draw: Draw): string {
  const words = part.map(({ written }) => slipped(habit(written, language, draw), slips, draw));
  if (words.length === 1) return words[0] ?? '';
  // Two family names are hardly ever written as one word; given names and endings are.
  const isWhole = part.every(({ written }) => written.length > 3 && written.endsWith('ی'));
  if (isWhole) return words.join(draw.pick([' ', ' ', ' ', '\u200c']));
  return words.join(language === 'fa' ? draw.pick(['', ' ', '\u200c']) : ' ');
}

function habit(written: string, language: InventedLanguage, draw: Draw): string {
  let out = written;
  if (language === 'ar') {
    out = out.replaceAll('-', draw.pick(['', ' ']));
    if (draw.chance(0.5)) out = out.replace(/[أإآ]/g, 'ا');
    if (draw.chance(0.3)) out = out.replace(/ة$/, 'ه');
    if (draw.chance(0.3)) out = out.replace(/ى$/, 'ي');
    if (draw.chance(0.15)) out = out.replace(/ي$/, 'ى');
    if (draw.chance(0.08)) out = out.replace(/^ال/, '');
    if (draw.chance(0.3)) out = out.replace(/ئ/, 'ي').replace(/ؤ/, 'و');
    return out;
  }
  if (draw.chance(0.25)) out = out.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  if (draw.chance(0.3)) out = out.replace(/ایی$/, 'ائی');
  if (draw.chance(0.3))
    out = out.replace(/\u200cالله$/, draw.pick(['الله', ' الله', 'اله', ' اله']));
  if (draw.chance(0.2)) out = out.replace(/^عبدال/, 'عبد ال').replace(/^ابوال/, 'ابو ال');
  return out;
}

const near = ['ضصثقفغعهخحجچ', 'شسیبلاتنمکگ', 'ظطزرذدپو'];

/** One letter left out, doubled, changed for its neighbour on the keyboard, or for its neighbour in the word. */
function slipped(word: string, share: number, draw: Draw): string {
  if (word.length < 4 || !draw.chance(share)) return word;
  const at = 1 + draw.below(word.length - 2);
  const letter = word.charAt(at);
  const kind = draw.below(4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
  const row = near.find((letters) => letters.includes(letter)) ?? letter;
  return (
    word.slice(0, at) + row.charAt((row.indexOf(letter) + 1) % row.length) + word.slice(at + 1)
  );
}

function latinPart(part: Part, habits: ListHabits, scheme: string, draw: Draw): string {
  const words = part.map(({ sounds }) =>
    latinSlip(romanise(sounds, habits.language, scheme, draw), habits.slips, draw),
  );
  if (words.length === 1) return words[0] ?? '';
  const [first = '', ...rest] = words;
  const isWhole = part.every(({ written }) => written.length > 3 && written.endsWith('ی'));
  if (!isWhole && draw.chance(0.4)) return first + rest.join('').toLowerCase();
  return words.join(draw.pick([' ', '-', ' ']));
}

function latinSlip(word: string, share: number, draw: Draw): string {
  if (word.length < 4 || !draw.chance(share)) return word;
  const at = 1 + draw.below(word.length - 2);
  const kind = draw.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
