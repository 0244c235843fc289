// Reads a number as people say it, in English and Persian: bounds, alternatives
// and hedges. A helper for the person who records; what it cannot read it keeps in
// words. What it reads is section 4 of docs/formats/quantity.md.
import { Failure } from '../../base/failure.ts';
import { foldText } from '../../base/fold-text.ts';
import { phrase } from '../../base/phrase.ts';
import { numeralAt, type Token, tokensOf } from './number-words.ts';
import type { Quantity } from './quantity.ts';

type HedgeMeaning = 'least' | 'most' | 'about' | 'said' | 'estimate';
type Joint = 'to' | 'or' | 'between';

type Sign = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: number; readonly isLeast: boolean }
  | { readonly kind: 'hedge'; readonly meaning: HedgeMeaning }
  | { readonly kind: 'joint'; readonly joint: Joint }
  | { readonly kind: 'word' }
);

type Meaning = { readonly hedge: HedgeMeaning } | { readonly joint: Joint };

const phrases = new Map<string, Meaning>();
const mostWords = 4;
const mostLength = 1000;

function put(texts: string, meaning: Meaning): void {
  for (const text of texts.split(',')) phrases.set(foldText(text) || text, meaning);
}

put(
  'at least,no fewer than,not fewer than,no less than,not less than,a minimum of,minimum,or more',
  {
    hedge: 'least',
  },
);
put('more than,over,upwards of,in excess of,and more,+,دست کم,حداقل,لااقل,بیش از,بیشتر از', {
  hedge: 'least',
});
put('افزون بر,متجاوز از,بالغ بر,یا بیشتر,و بیشتر,به بالا,نه کمتر از', { hedge: 'least' });
put('at most,up to,no more than,not more than,a maximum of,maximum,fewer than,less than', {
  hedge: 'most',
});
put('under,or fewer,or less,حداکثر,دست بالا,کمتر از,یا کمتر,نه بیشتر از', { hedge: 'most' });
put('about,around,approximately,approx,circa,ca,roughly,some,nearly,almost,close to,~,≈', {
  hedge: 'about',
});
put('حدود,در حدود,حدودا,تقریبا,نزدیک به,نزدیک,قریب به', { hedge: 'about' });
put('reportedly,allegedly,perhaps,possibly,probably,maybe,believed,believed to be,said to be', {
  hedge: 'said',
});
put('expected,گویا,ظاهرا,شاید,احتمالا', { hedge: 'said' });
put('estimated,an estimated,an estimate of,برآورد,تخمین,تخمینا', { hedge: 'estimate' });
put('to,-,تا', { joint: 'to' });
put('or,یا', { joint: 'or' });
put('between,from,بین,میان,از', { joint: 'between' });

/**
 * The quantity that the words give. Without `counts`, what is counted are the words after the number.
 * Where no number can be surely read, both bounds are null and the words are kept.
 *
 * @throws Failure Q-002 if the words are blank or too long, or nothing says what is counted.
 */
export function readQuantity(asWritten: string, counts?: string): Quantity {
  if (asWritten.trim() === '' || asWritten.length > mostLength) {
    const why = phrase('characters-up-to', { most: mostLength });
    throw new Failure('Q-002', { member: 'asWritten', why });
  }
  const signs = signsOf(asWritten);
  const last = signs.findLast(({ kind }) => kind === 'number' || kind === 'hedge');
  const counted = counts?.trim() || asWritten.slice(last?.end ?? 0).trim();
  if (counted === '')
    throw new Failure('Q-002', { member: 'counts', why: phrase('nothing-counted') });
  const hedges = signs.filter((sign) => sign.kind === 'hedge');
  const means = (meaning: HedgeMeaning) => hedges.some((hedge) => hedge.meaning === meaning);
  return {
    counts: counted,
    ...numbersOf(signs, { isLeast: means('least'), isMost: means('most') }),
    approximate: means('about'),
    hedge: hedges.map(({ at, end }) => asWritten.slice(at, end)).join(', ') || null,
    asWritten,
    type: means('estimate') ? 'estimate' : 'documented',
  };
}

type Numbers = Pick<Quantity, 'lower' | 'upper' | 'alternatives'>;

const unread: Numbers = { lower: null, upper: null, alternatives: [] };

function numbersOf(
  signs: readonly Sign[],
  { isLeast, isMost }: { readonly isLeast: boolean; readonly isMost: boolean },
): Numbers {
  const numbers = signs.filter((sign) => sign.kind === 'number');
  const [first, second] = numbers;
  if (first === undefined || (isLeast && isMost)) return unread;
  const joints = jointsOf(signs);
  if (joints === undefined || joints.length !== numbers.length - 1) return unread;
  if (second === undefined) return oneNumber(first, { isLeast, isMost });
  if (numbers.some((number) => number.isLeast)) return unread;
  const values = numbers.map(({ value }) => value);
  const isRising = values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
  if (!isRising || values.length > 16) return unread;
  if (joints.every((joint) => joint === 'or') && !isLeast && !isMost) {
    return { ...unread, alternatives: values };
  }
  if (values.length > 2 || joints[0] === 'or') return unread;
  return { ...unread, lower: isMost ? null : first.value, upper: isLeast ? null : second.value };
}

function oneNumber(
  { value, isLeast: isMagnitude }: { readonly value: number; readonly isLeast: boolean },
  { isLeast, isMost }: { readonly isLeast: boolean; readonly isMost: boolean },
): Numbers {
  // "Less than hundreds" bounds nothing.
  if (isMost && isMagnitude) return unread;
  return {
    ...unread,
    lower: isMost ? null : value,
    upper: isLeast || isMagnitude ? null : value,
  };
}

/** What joins each number to the next; undefined if other words stand between two of them. */
function jointsOf(signs: readonly Sign[]): Joint[] | undefined {
  const joints: Joint[] = [];
  let gap: Sign[] | undefined;
  for (const sign of signs) {
    if (sign.kind !== 'number') {
      gap?.push(sign);
      continue;
    }
    if (gap !== undefined) {
      const [joint, more] = gap;
      if (joint?.kind !== 'joint' || more !== undefined) return undefined;
      joints.push(joint.joint);
    }
    gap = [];
  }
  return joints;
}

function signsOf(text: string): Sign[] {
  const tokens = tokensOf(text);
  const signs: Sign[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { sign, length } = signAt(tokens, i, signs);
    signs.push(sign);
    i += length;
  }
  return signs;
}

type Found = { readonly sign: Sign; readonly length: number };

function signAt(tokens: readonly Token[], at: number, before: readonly Sign[]): Found {
  const isBetween = before.some((sign) => sign.kind === 'joint' && sign.joint === 'between');
  const place = (length: number) => ({
    at: tokens[at]?.at ?? 0,
    end: tokens[at + length - 1]?.end ?? 0,
  });
  const phrase = phraseAt(tokens, at);
  if (phrase !== undefined) {
    const { meaning, length } = phrase;
    return { sign: { ...place(length), ...signOf(meaning, before) }, length };
  }
  const isAnd = /^(?:and|و)$/.test(tokens[at]?.word ?? '');
  if (isAnd && isBetween && before.at(-1)?.kind === 'number') {
    return { sign: { ...place(1), kind: 'joint', joint: 'to' }, length: 1 };
  }
  const number = numeralAt(tokens, at, !isBetween);
  if (number === undefined) return { sign: { ...place(1), kind: 'word' }, length: 1 };
  const { value, isLeast, length } = number;
  return { sign: { ...place(length), kind: 'number', value, isLeast }, length };
}

type Signed =
  | { readonly kind: 'hedge'; readonly meaning: HedgeMeaning }
  | { readonly kind: 'joint'; readonly joint: Joint };

/** "تا" and "to" before any number set the upper bound: "تا ۱۷۰ تن". */
function signOf(meaning: Meaning, before: readonly Sign[]): Signed {
  if ('hedge' in meaning) return { kind: 'hedge', meaning: meaning.hedge };
  const isFirst = !before.some(({ kind }) => kind === 'number');
  if (meaning.joint === 'to' && isFirst) return { kind: 'hedge', meaning: 'most' };
  return { kind: 'joint', joint: meaning.joint };
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
): { readonly meaning: Meaning; readonly length: number } | undefined {
  for (let length = Math.min(mostWords, tokens.length - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    if (words.some(({ figure }) => figure !== null)) continue;
    const meaning = phrases.get(words.map(({ word }) => word).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}
