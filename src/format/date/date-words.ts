// The words of which spoken dates are made, each with what it means. Words are
// compared after folding; a word that is not here makes a date unreadable.
import { foldedWords, foldText } from '../../base/fold-text.ts';
import type { Calendar } from './calendar.ts';
import { monthNames, seasonNames } from './month-names.ts';

export type Word =
  | { readonly kind: 'month'; readonly calendar: Calendar; readonly value: number }
  | { readonly kind: 'season'; readonly value: number }
  | { readonly kind: 'third'; readonly value: number }
  | { readonly kind: 'weekday'; readonly value: number }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'decade' }
  | { readonly kind: 'filler' };

const table = new Map<string, Word>();
const mostWords = 3;

function put(texts: string, word: Word): void {
  for (const text of texts.split(',')) if (text !== '') table.set(foldText(text), word);
}

for (const calendar of ['gregorian', 'solar-hijri', 'lunar-hijri'] as const) {
  monthNames[calendar].forEach(({ en, fa, also }, i) => {
    put(`${en},${fa},${also}`, { kind: 'month', calendar, value: i + 1 });
  });
}
seasonNames.forEach(({ en, fa, also }, i) => {
  put(`${en},${fa},${also}`, { kind: 'season', value: i });
});

put('early,beginning,start,اوایل,اوائل,ابتدای,آغاز', { kind: 'third', value: 0 });
put('mid,middle,اواسط,میانه', { kind: 'third', value: 1 });
put('late,end,اواخر,پایان,آخر', { kind: 'third', value: 2 });

put('ce,ad,gregorian,میلادی,م', { kind: 'calendar', calendar: 'gregorian' });
put('sh,ap,solar hijri,shamsi,هجری شمسی,هجری خورشیدی,شمسی,خورشیدی,ه ش,هش,ش', {
  kind: 'calendar',
  calendar: 'solar-hijri',
});
put('ah,lunar hijri,hijri qamari,qamari,هجری قمری,قمری,ه ق,هق,ق', {
  kind: 'calendar',
  calendar: 'lunar-hijri',
});
put('imperial,شاهنشاهی', { kind: 'calendar', calendar: 'imperial' });

put('the,of,in,on,day,month,year,در,روز,ماه,سال,به', { kind: 'filler' });
put('decade,دهه', { kind: 'decade' });

// From Thursday, the first of January 1970.
const weekdays = [
  'thursday,پنجشنبه,پنج شنبه',
  'friday,جمعه',
  'saturday,شنبه',
  'sunday,یکشنبه,یک شنبه',
  'monday,دوشنبه,دو شنبه',
  'tuesday,سه شنبه,سهشنبه',
  'wednesday,چهارشنبه,چهار شنبه',
];
weekdays.forEach((texts, value) => {
  put(texts, { kind: 'weekday', value });
});

const ones = ['', 'یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم'];
const teens = [
  'دهم',
  'یازدهم',
  'دوازدهم',
  'سیزدهم',
  'چهاردهم',
  'پانزدهم',
  'شانزدهم',
  'هفدهم',
  'هجدهم',
  'نوزدهم',
];
const ordinals: readonly string[] = [
  ...['', 'یکم,اول', ...ones.slice(2)],
  ...teens,
  ...['بیستم', ...ones.slice(1).map((one) => `بیست و ${one}`)],
  ...['سی ام', 'سی و یکم'],
];
ordinals.forEach((texts, value) => {
  put(texts, { kind: 'number', value, digits: 1 });
});
put('سیام', { kind: 'number', value: 30, digits: 1 });
put('هیجدهم', { kind: 'number', value: 18, digits: 1 });

/** The words of a text, longest first; undefined if one of them means nothing in a date. */
export function readWords(text: string): Word[] | undefined {
  const tokens = foldedWords(text);
  const out: Word[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = longest(tokens, i);
    if (found === undefined) return undefined;
    out.push(...found.words);
    i += found.length;
  }
  return out;
}

function longest(
  tokens: readonly string[],
  at: number,
): { words: Word[]; length: number } | undefined {
  for (let length = Math.min(mostWords, tokens.length - at); length > 0; length -= 1) {
    const word = table.get(tokens.slice(at, at + length).join(' '));
    if (word !== undefined) return { words: [word], length };
  }
  const [, digits, ending] = /^(\d{1,4})(st|nd|rd|th|s|م|ام)?$/.exec(tokens[at] ?? '') ?? [];
  if (digits === undefined) return undefined;
  const number: Word = { kind: 'number', value: Number(digits), digits: digits.length };
  const isDecade = ending === 's' && /0$/.test(digits) && digits.length === 4;
  if (ending === 's' && !isDecade) return undefined;
  return { words: isDecade ? [{ kind: 'decade' }, number] : [number], length: 1 };
}
