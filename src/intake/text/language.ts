// A guess at the language of a text, from its letters alone. It helps to choose
// a direction and a font; nothing is decided by it.

/** A language tag, or null where the letters do not tell. */
export function guessLanguage(texts: Iterable<string>): string | null {
  const sample = sampleOf(texts);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const arabic = count(/\p{Script=Arabic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (arabic + latin < 20) return null;
  if (arabic >= latin) return ofArabicScript(arabic, count);
  // Among languages of the Latin script these words tell English well enough.
  const words = count(/\b(the|and|of|that|was|with|for|not|in|is)\b/gi);
  return words * 12 > sample.split(/\s+/).length ? 'en' : null;
}

function ofArabicScript(all: number, count: (letters: RegExp) => number): string | null {
  if (count(/[ۆێەڕڵ]/gu) > all / 20) return 'ckb';
  const persian = count(/[پچژگکی\u200c]/gu);
  const arabic = count(/[ةىيكأإؤئ]/gu);
  if (persian === arabic) return null;
  return persian > arabic ? 'fa' : 'ar';
}

const sampleUnits = 20_000;

function sampleOf(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += `${text}\n`;
    if (sample.length > sampleUnits) break;
  }
  return sample;
}
