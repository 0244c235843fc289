// Years that Persian speakers say in words, made figures: "مرداد شصت و هفت",
// "هزار و سیصد و شصت و هفت". Ordinals, which are days, are left as they are.

const ones = ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه'];
const tens = ['بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const hundreds = ['سیصد', 'چهارصد', 'پانصد', 'نهصد'];
const hundredValues = [300, 400, 500, 900];

const and = '[ \\u200c]?و[ \\u200c]?';
const one = `(?<one>${ones.join('|')})`;
const ten = `(?<ten>${tens.join('|')})`;
const edge = '(?![\\p{L}\\p{M}])';
const begin = '(?<![\\p{L}\\p{M}])';

// A lone ten may be the beginning of an ordinal ("سی ام", "بیست و هشتم"), a lone one is never a year.
const short = new RegExp(`${begin}${ten}(?:${and}${one}${edge}|${edge}(?! (?:ام|اُم)| و ))`, 'gu');
const long = new RegExp(
  `${begin}(?<thousand>هزار|دو هزار)(?:${and}(?<hundred>${hundreds.join('|')})${edge})?` +
    `(?:${and}(?:${ten}(?:${and}${one})?|${one})${edge})?${edge}`,
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

/** The text with the years that are said in words as figures. */
export function wordsToFigures(text: string): string {
  const written = (_: string, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    return isGroups(groups) ? String(yearOf(groups)) : '';
  };
  return text.replace(long, written).replace(short, written);
}

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null;
}

function yearOf({ thousand, hundred, ten: tenWord, one: oneWord }: Groups): number {
  const thousands = thousand === undefined ? 0 : thousand === 'هزار' ? 1000 : 2000;
  const hundredPart = hundred === undefined ? 0 : (hundredValues[hundreds.indexOf(hundred)] ?? 0);
  const tenPart = tenWord === undefined ? 0 : 10 * tens.indexOf(tenWord) + 20;
  const onePart = oneWord === undefined ? 0 : ones.indexOf(oneWord) + 1;
  return thousands + hundredPart + tenPart + onePart;
}
