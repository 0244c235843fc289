// Cells that say that nothing is known, rather than name anything.
import { foldText } from '../../base/fold-text.ts';

const words = new Set(
  [
    ...['unknown', 'not known', 'n a', 'na', 'none', 'nil', 'not available', 'not stated', 'other'],
    ...['نامعلوم', 'نامشخص', 'ناشناخته', 'ندارد', 'معلوم نیست', 'نامشخص است', 'سایر'],
    ...['مجهول', 'غیر معروف', 'غیر معلوم', 'لا یوجد'],
  ].map(plain),
);

/** Whether a value has no letter or digit, or is a word for what is not known. */
export function isNoName(value: string): boolean {
  const text = plain(value);
  return text === '' || words.has(text);
}

function plain(value: string): string {
  return foldText(value)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
