// The two languages of the workbench, how numbers are written in each, and which of a
// label's texts a reader of each sees.
export type Language = 'en' | 'fa';

export function languageOf(tag: string | undefined): Language {
  return tag?.startsWith('fa') ? 'fa' : 'en';
}

export const isRtl = (language: Language): boolean => language === 'fa';

/** The locale for the platform's own number, date and list formats. */
export const localeOf = (language: Language): string => (language === 'fa' ? 'fa-IR' : 'en-GB');

/** The language that this browser was left in, or asks for. */
export function languageKept(): Language {
  return languageOf(localStorage.getItem('gavah.language') ?? navigator.language);
}

const numbers = {
  en: new Intl.NumberFormat('en-GB'),
  fa: new Intl.NumberFormat('fa-IR'),
};

export function writeNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** A number with so many places behind the point, as the language writes it. */
export function writeFraction(
  value: number,
  places: number,
  language: Language,
  how: Intl.NumberFormatOptions = {},
): string {
  const fixed = { minimumFractionDigits: places, maximumFractionDigits: places };
  return new Intl.NumberFormat(localeOf(language), { ...fixed, ...how })
    .format(value)
    .replace('-', '−');
}

/** Latin digits in a text of ours, such as a date, in the digits of the language. */
export function writeDigits(text: string, language: Language): string {
  if (language !== 'fa') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** A text with Persian or Arabic digits in Latin ones, to be read as a number. */
export function readDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the largest unit that leaves a number above one. */
export function writeBytes(bytes: number, language: Language): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    // In Persian the short names are Latin letters, which turn the number round.
    unitDisplay: step === 0 || language === 'fa' ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
