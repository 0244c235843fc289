// Numbers as people write them: figures with any digits and with their thousands
// parted, words in English and Persian, and the two mixed ("5 thousand", "۴ هزار").
import { foldedWords, foldText, latinDigits } from '../../base/fold-text.ts';

/** A piece of a text with the place where it stands; `word` is folded, `figure` the number it writes. */
export type Token = {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly figure: number | null;
};

const piece =
  /\p{Nd}+(?:[,٬،.’'\u00a0\u202f]\p{Nd}{3})*(?:[.٫]\p{Nd}+)?|\p{L}[\p{L}\p{M}\u200c’'-]*|[-–—+~≈]/gu;

/** The pieces of a text, in order; a word that folds to several gives several in one place. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: at } of text.matchAll(piece)) {
    const place = { at, end: at + found.length };
    if (/^\p{Nd}/u.test(found)) tokens.push({ ...place, word: '', figure: figureOf(found) });
    else if (/^\p{L}/u.test(found)) {
      for (const word of foldedWords(found)) tokens.push({ ...place, word, figure: null });
    } else tokens.push({ ...place, word: /[-–—]/.test(found) ? '-' : found, figure: null });
  }
  return joinedFigures(tokens);
}

function figureOf(text: string): number {
  const plain = latinDigits(text).replace(/[,٬،.’'\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return Number(plain.replace('٫', '.'));
}

/** "30 000": three figures directly after one to three others go on with them. */
function joinedFigures(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    const isMore =
      token.figure !== null && token.end - token.at === 3 && token.at - (last?.end ?? 0) === 1;
    if (isMore && last?.figure != null && token.figure !== null) {
      out.splice(-1, 1, { ...last, end: token.end, figure: last.figure * 1000 + token.figure });
    } else out.push(token);
  }
  return out;
}

const units = new Map<string, number>();
const scales = new Map<string, number>();
const vague = new Map<string, number>();

function put(table: Map<string, number>, texts: string, value: number): void {
  for (const text of texts.split(',')) table.set(foldText(text), value);
}

const ones = [
  ...['zero,صفر', 'one,یک', 'two,دو', 'three,سه', 'four,چهار', 'five,پنج', 'six,شش,شیش'],
  ...['seven,هفت', 'eight,هشت', 'nine,نه', 'ten,ده', 'eleven,یازده', 'twelve,دوازده'],
  ...['thirteen,سیزده', 'fourteen,چهارده', 'fifteen,پانزده', 'sixteen,شانزده'],
  ...['seventeen,هفده', 'eighteen,هجده,هیجده', 'nineteen,نوزده'],
];
const tens = [
  ...['twenty,بیست', 'thirty,سی', 'forty,چهل', 'fifty,پنجاه', 'sixty,شصت', 'seventy,هفتاد'],
  ...['eighty,هشتاد', 'ninety,نود'],
];
const hundreds = [
  ...['یکصد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'],
];
ones.forEach((texts, n) => {
  put(units, texts, n);
});
tens.forEach((texts, n) => {
  put(units, texts, 10 * n + 20);
});
hundreds.forEach((texts, n) => {
  put(units, texts, 100 * n + 100);
});
put(scales, 'dozen,دوجین', 12);
put(scales, 'hundred,صد', 100);
put(scales, 'thousand,k,هزار', 1000);
put(scales, 'million,میلیون', 1_000_000);
// Two of a kind are the least that "hundreds" can mean; clause 4.4 of docs/formats/quantity.md.
put(vague, 'several,چند,چندین', 2);
put(vague, 'tens,دهها', 20);
put(vague, 'dozens', 24);
put(vague, 'hundreds,صدها', 200);
put(vague, 'thousands,هزاران,هزارها', 2000);
put(vague, 'millions,میلیونها', 2_000_000);

/** A number that begins at a token: `isLeast` where the words name only a magnitude ("hundreds"). */
export type Numeral = {
  readonly value: number;
  readonly length: number;
  readonly isLeast: boolean;
};

type Run = { value: number; whole: number; least: number; at: number };

/**
 * The number that begins at token `from`, or undefined. `and` is a part of it ("a hundred and
 * six") unless it parts two numbers, which only the caller can know.
 */
export function numeralAt(
  tokens: readonly Token[],
  from: number,
  isAndPart: boolean,
): Numeral | undefined {
  const magnitude = vagueAt(tokens, from);
  if (magnitude !== undefined) return magnitude;
  const start =
    /^(?:a|an)$/.test(tokens[from]?.word ?? '') && scaleAt(tokens, from + 1) !== undefined;
  const run: Run = { value: start ? 1 : 0, whole: 0, least: Infinity, at: start ? from + 1 : from };
  while (takeScale(run, tokens, run.at > from) || takePart(run, tokens, { isAndPart, from })) {}
  const value = run.whole + run.value;
  const isRead = run.at > from && Number.isSafeInteger(value);
  return isRead ? { value, length: run.at - from, isLeast: false } : undefined;
}

function valueAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.figure ?? units.get(token?.word ?? '');
}

function scaleAt(tokens: readonly Token[], at: number): number | undefined {
  return scales.get(tokens[at]?.word ?? '');
}

function takeScale(run: Run, tokens: readonly Token[], isBegun: boolean): boolean {
  const scale = scaleAt(tokens, run.at);
  // "صد" and "هزار" stand alone for one of them; in English only "a hundred" does.
  if (scale === undefined || (!isBegun && /^[a-z]/.test(tokens[run.at]?.word ?? ''))) return false;
  const by = Math.round((run.value === 0 ? 1 : run.value) * scale);
  if (scale < 1000) run.value = by;
  else [run.whole, run.value] = [run.whole + by, 0];
  run.least = scale;
  run.at += 1;
  return true;
}

/** The next part of a number must be smaller than the last one's unit: "twenty three", not "three twenty". */
function takePart(
  run: Run,
  tokens: readonly Token[],
  { isAndPart, from }: { readonly isAndPart: boolean; readonly from: number },
): boolean {
  const isJoined = isAndPart && run.at > from && /^(?:and|و)$/.test(tokens[run.at]?.word ?? '');
  const at = isJoined ? run.at + 1 : run.at;
  const next = valueAt(tokens, at) ?? (isJoined ? hundredAt(tokens, at) : undefined);
  if (next === undefined || next >= run.least) return false;
  run.value += next;
  run.least = leastUnit(next, tokens[at]?.figure !== null);
  run.at = at + 1;
  return true;
}

/** "هزار و صد": the hundred that follows needs no number before it. */
function hundredAt(tokens: readonly Token[], at: number): number | undefined {
  const scale = scaleAt(tokens, at);
  return scale === 100 ? scale : undefined;
}

function leastUnit(value: number, isFigure: boolean): number {
  if (isFigure || value < 20) return 1;
  return value < 100 ? 10 : 100;
}

function vagueAt(tokens: readonly Token[], from: number): Numeral | undefined {
  const word = tokens[from]?.word ?? '';
  const next = tokens[from + 1]?.word ?? '';
  const isParted = ['ده ها', 'صد ها', 'هزار ها'].includes(`${word} ${next}`);
  const least = vague.get(isParted ? word + next : word);
  if (least === undefined) return undefined;
  let length = isParted ? 2 : 1;
  if (/^(?:of)$/.test(tokens[from + length]?.word ?? '')) length += 1;
  const scale = scaleAt(tokens, from + length) ?? pluralScale(tokens[from + length]?.word);
  if (scale === undefined) return { value: least, length: isParted ? 2 : 1, isLeast: true };
  return { value: least * scale, length: length + 1, isLeast: true };
}

function pluralScale(word: string | undefined): number | undefined {
  return word?.endsWith('s') === true ? scales.get(word.slice(0, -1)) : undefined;
}
