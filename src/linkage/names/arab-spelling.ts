// How alike two words in the Arabic script are: letters that sound alike in the
// language, that differ by a dot, or that carry a vowel cost less than others.

import type { Language } from './token.ts';
import { type EditCosts, weightedDistance } from './typing.ts';

const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const size = letters.length + 1;
const codes = new Map([...letters].map((letter, i) => [letter, i + 1]));

// What is heard alike and therefore written for one another.
const alike: { readonly [language in Language]: string } = {
  fa: 'تط ثس ثص سص ذز ذض ذظ زض زظ ضظ غق حه',
  ar: 'ضظ دض ذد ذز ظز ثت ثس قک غق جق تط سص حه هت ای',
  und: 'تط سص ذز ضظ غق حه هت',
};
// What differs by dots, or hardly, in print and in handwriting.
const similar =
  'بپ بت بث تث بن تن بی تی نی جچ جح جخ حخ چخ چح دذ رز زژ رژ سش صض طظ عغ فق کگ رو در وف';

const swapCost = 0.7;
const alikeCost = 0.3;
const similarCost = 0.6;
// Alef, waw and ye tell names apart (حسن and حسین), but are also left out.
const carrierGap = 0.8;
const ainGap = 0.7;

function costsFor(language: Language): EditCosts {
  const gap = new Float64Array(size).fill(1);
  for (const carrier of 'اوی') gap[codes.get(carrier) ?? 0] = carrierGap;
  gap[codes.get('ع') ?? 0] = ainGap;
  const change = new Float64Array(size * size).fill(1);
  const set = (pairs: string, cost: number) => {
    for (const [x = '', y = ''] of pairs.split(' ')) {
      const row = codes.get(x) ?? 0;
      const column = codes.get(y) ?? 0;
      change[row * size + column] = cost;
      change[column * size + row] = cost;
    }
  };
  set(similar, similarCost);
  set(alike[language], alikeCost);
  return { gap, change, size, swap: swapCost };
}

const costs: { readonly [language in Language]: EditCosts } = {
  fa: costsFor('fa'),
  ar: costsFor('ar'),
  und: costsFor('und'),
};

const mostLetters = 40;

export function arabCodes(word: string): Uint8Array {
  const out = new Uint8Array(Math.min(word.length, mostLetters));
  for (let i = 0; i < out.length; i += 1) out[i] = codes.get(word.charAt(i)) ?? 0;
  return out;
}

/** 0 to 1 for the codes of two different words. */
export function arabLikeness(a: Uint8Array, b: Uint8Array, language: Language): number {
  const longest = Math.max(a.length, b.length);
  // So few letters in common cannot be one name; and most pairs are not.
  if (2 * Math.min(a.length, b.length) < longest) return 0;
  return Math.max(0, 1 - weightedDistance(a, b, costs[language]) / Math.max(longest, 3.5));
}
