// How alike two romanisations of Persian or Arabic words are: both are read as
// sounds (sh, kh and ou are one sound each), then compared with costs by which
// vowels and the consonants that schemes write differently cost little.
import { type EditCosts, weightedDistance } from './typing.ts';

// One sign for each sound. S C X G Z T D are sh ch kh gh/q zh th dh. I is an i at
// the end, which makes a family name of a given name: Hossein, Hosseini.
const sounds = 'aeiouybcdfghjklmnpqrstvwxzSCXGZTDI';
const size = sounds.length + 1;
const codeOf = new Map([...sounds].map((sound, i) => [sound, i + 1]));
const vowels = 'aeiou';

// The longest first. Vowels written twice and their English, French and German
// spellings are one sound; `y` after a vowel is heard with it.
const spellings: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['dsch', 'j'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['kh', 'X'],
  ['gh', 'G'],
  ['zh', 'Z'],
  ['jh', 'Z'],
  ['th', 'T'],
  ['dh', 'D'],
  ['ph', 'f'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['iy', 'i'],
  ['ii', 'i'],
  ['aa', 'a'],
  ['uu', 'u'],
  ['ei', 'ey'],
  ['ai', 'ay'],
  ['ow', 'o'],
  ['q', 'G'],
  ['c', 'k'],
  ['x', 'X'],
  ['w', 'v'],
];
const bySecond = new Map<string, (readonly [string, string])[]>();
for (const row of spellings) {
  const first = row[0].charAt(0);
  bySecond.set(first, [...(bySecond.get(first) ?? []), row]);
}

const change: readonly (readonly [number, string])[] = [
  [0.1, 'Ii'],
  [0.15, 'iy Iy'],
  [0.4, 'Ie'],
  [0.25, 'ei ou ae uv'],
  [0.35, 'ao oe au'],
  [0.5, 'eu ai iu oi ey ov yj'],
  [0.1, 'Zj'],
  [0.2, 'Gk gG zD dD sT'],
  [0.3, 'gk gj tT zs'],
  [0.4, 'Xk Xh CX CS hG XG kC'],
  [0.5, 'bp td dz zT dT sS zZ vf vb'],
  [0.6, 'mn'],
];
const vowelGap = 0.35;
const hGap = 0.35;
const yGap = 0.3;
const lastIGap = 0.8;

const costs: EditCosts = buildCosts();

function buildCosts(): EditCosts {
  const gap = new Float64Array(size).fill(1);
  for (const vowel of vowels) gap[codeOf.get(vowel) ?? 0] = vowelGap;
  gap[codeOf.get('h') ?? 0] = hGap;
  gap[codeOf.get('y') ?? 0] = yGap;
  gap[codeOf.get('I') ?? 0] = lastIGap;
  const table = new Float64Array(size * size).fill(1);
  for (const [cost, pairs] of change) {
    for (const [x = '', y = ''] of pairs.split(' ')) {
      const row = codeOf.get(x) ?? 0;
      const column = codeOf.get(y) ?? 0;
      table[row * size + column] = cost;
      table[column * size + row] = cost;
    }
  }
  return { gap, change: table, size, swap: 0.7 };
}

const mostLetters = 40;

/** The sounds of a folded Latin word, as codes; a sound written twice is one. */
export function latinCodes(word: string): Uint8Array {
  const out: number[] = [];
  const end = Math.min(word.length, mostLetters);
  for (let i = 0; i < end; ) {
    const [spelled, heard] = soundAt(word, i);
    for (const sound of heard) {
      const code = codeOf.get(sound) ?? 0;
      if (code === 0 || out.at(-1) !== code) out.push(code);
    }
    i += spelled;
  }
  if (out.length > 2 && isLastI(out)) out[out.length - 1] = lastI;
  return Uint8Array.from(out);
}

const lastI = codeOf.get('I') ?? 0;
const plainI = codeOf.get('i');
const plainY = codeOf.get('y');

function isLastI(codes: readonly number[]): boolean {
  const last = codes.at(-1);
  return last === plainI || last === plainY;
}

function soundAt(word: string, i: number): readonly [number, string] {
  const letter = word.charAt(i);
  for (const [spelling, sound] of bySecond.get(letter) ?? []) {
    if (spelling.length === 1 || word.startsWith(spelling, i)) return [spelling.length, sound];
  }
  return [1, letter];
}

const weight = costs.gap.map((cost) => 0.4 + 0.6 * cost);

/** 0 to 1 for the codes of two different words. */
export function latinLikeness(a: Uint8Array, b: Uint8Array): number {
  const longest = Math.max(weigh(a), weigh(b), 2);
  return Math.max(0, 1 - weightedDistance(a, b, costs) / longest);
}

function weigh(codes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < codes.length; i += 1) sum += weight[codes[i] ?? 0] ?? 1;
  return sum;
}
