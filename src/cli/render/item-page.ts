// The page of an item, as `gavah show` prints it.
import { isolate } from '../../base/shown.ts';
import type { AlikePicture } from '../../register/query/alike-pictures.ts';
import type { ItemRef } from '../../register/query/claim-view.ts';
import type { ItemView } from '../../register/query/show-item.ts';
import type { Language, Words } from '../command.ts';
import { writeSize } from '../progress.ts';
import { writeCustody } from './custody.ts';
import { ownWord } from './own-words.ts';
import { figure, listOf } from './text.ts';

const read = { en: 'Claims read from it', fa: 'گزاره‌های خوانده از آن' } as const;

export function writeItemPage(item: ItemView, language: Language): string {
  const own = (table: Parameters<typeof ownWord>[0], word: string | null) =>
    word === null ? null : ownWord(table, word, language);
  const rows: readonly (readonly [Words, string | null])[] = [
    [{ en: 'name', fa: 'نام' }, item.name],
    [{ en: 'path', fa: 'مسیر' }, item.path],
    [{ en: 'type', fa: 'نوع' }, item.mediaType],
    [
      { en: 'size', fa: 'اندازه' },
      item.sizeBytes === null ? null : writeSize(item.sizeBytes, language),
    ],
    [{ en: 'SHA-256', fa: 'SHA-256' }, item.sha256],
    [{ en: 'SHA-512', fa: 'SHA-512' }, item.sha512],
    [{ en: 'received', fa: 'پذیرش' }, item.at],
    [{ en: 'from', fa: 'از' }, own('came', item.from)],
    [{ en: 'recorded by', fa: 'ثبت‌کننده' }, item.byName],
    [{ en: 'file changed', fa: 'تغییر پرونده' }, item.modified],
    [{ en: 'how', fa: 'چگونگی' }, own('came', item.method)],
    [{ en: 'collected', fa: 'گردآوری' }, item.collectedAt],
    [{ en: 'relevance', fa: 'ربط' }, item.relevance],
    [{ en: 'risk', fa: 'خطر' }, item.risk],
    [{ en: 'note', fa: 'یادداشت' }, item.note],
    [
      { en: 'duplicate of', fa: 'رونوشتِ' },
      item.duplicateOf?.accession ?? item.duplicateOf?.id ?? null,
    ],
    [{ en: 'format', fa: 'قالب' }, writeFormat(item.format)],
    [{ en: 'metadata', fa: 'فراداده' }, writeEmbedded(item.embedded, language)],
    [{ en: 'shown with', fa: 'نمایش با' }, own('viewers', item.shownWith)],
    [{ en: 'last checked', fa: 'آخرین بازبینی' }, writeChecked(item.checked, language)],
    [{ en: 'entry', fa: 'مدخل' }, `${item.position}  ${item.id}`],
    ...item.alike.map(({ item: other, percent }) => {
      return [
        { en: 'text alike', fa: 'متن همانند' },
        writeAlike(other, percent, language),
      ] as const;
    }),
    [{ en: 'picture', fa: 'تصویر' }, writePicture(item.picture, language)],
    ...(item.picture?.alike ?? []).map((other) => {
      return [
        { en: 'picture alike', fa: 'تصویر همانند' },
        writeAlikePicture(other, language),
      ] as const;
    }),
    ...item.texts.map((id) => [{ en: 'text in entry', fa: 'متن در مدخل' }, id] as const),
  ];
  const lines = [`${item.accession}  ${isolate(item.name ?? '', language)}`.trimEnd()];
  for (const [label, value] of rows) {
    if (value !== null) lines.push(`  ${label[language].padEnd(14)} ${isolate(value, language)}`);
  }
  lines.push(...writeCustody(item, language));
  if (item.claimCount > 0)
    lines.push('', `${read[language]}: ${figure(item.claimCount, language)}`);
  return lines.join('\n');
}

function writeAlike({ accession, name }: ItemRef, percent: number, language: Language): string {
  const share =
    language === 'fa'
      ? `${figure(percent, 'fa')}٪ از گزیده‌ها مشترک`
      : `${percent} % of passages in common`;
  return `${accession ?? ''} ${name ?? ''}  ${share}`;
}

function writePicture(picture: ItemView['picture'], language: Language): string | null {
  if (picture === null) return null;
  const { width, height, isSketched } = picture;
  const [wide, high] = [width, height].map((side) =>
    side === null ? '?' : figure(side, language),
  );
  const size = { en: `${wide} × ${high} pixels`, fa: `${wide} × ${high} پیکسل` }[language];
  if (isSketched) return size;
  const plain = {
    en: '; too small or too plain to be compared',
    fa: '؛ کوچک‌تر یا ساده‌تر از آن که سنجیده شود',
  };
  return `${size}${plain[language]}`;
}

function writeAlikePicture(other: AlikePicture, language: Language): string {
  const { item, bits, isSamePixels } = other;
  const how = isSamePixels
    ? { en: 'the same pixels in another file', fa: 'همان پیکسل‌ها در پرونده‌ای دیگر' }
    : {
        en: `${bits} of 256 bits of the sketch differ`,
        fa: `${figure(bits ?? 0, 'fa')} بیت از ${figure(256, 'fa')} بیتِ طرح فرق دارد`,
      };
  return `${item.accession ?? ''} ${item.name ?? ''}  ${how[language]}`;
}

const embeddedStates: Readonly<Record<string, Words>> = {
  absent: {
    en: 'none found inside, in a format that can hold some',
    fa: 'چیزی در آن یافت نشد، هرچند قالبش می‌تواند داشته باشد',
  },
  unclear: {
    en: 'none found in what could be gone through',
    fa: 'در آنچه توانست خوانده شود چیزی یافت نشد',
  },
  'not-looked-for': { en: 'not looked for in this format', fa: 'در این قالب جسته نشد' },
};

function writeFormat(format: ItemView['format']): string | null {
  if (format === null) return null;
  const { puid, name, version } = format;
  return [name, version, `(${puid})`].filter((part) => part !== null).join(' ');
}

function writeEmbedded(embedded: ItemView['embedded'], language: Language): string | null {
  if (embedded === null) return null;
  const sorts = embedded.sorts.map((sort) => ownWord('sorts', sort, language));
  return listOf(sorts, language) || (embeddedStates[embedded.state]?.[language] ?? null);
}

const checkStates = {
  never: { en: 'not since it came', fa: 'از هنگام دریافت بازبینی نشده است' },
  held: { en: 'bytes as received', fa: 'بایت‌ها همان است که دریافت شد' },
  failed: { en: 'failed', fa: 'نادرست' },
  unlisted: {
    en: 'more failed than was listed; of this nothing is',
    fa: 'بیش از آنچه فهرست شد نادرست بود؛ از این چیزی در فهرست نیست',
  },
} as const satisfies Record<string, Words>;

function writeChecked(checked: ItemView['checked'], language: Language): string {
  if (checked === null) return checkStates.never[language];
  const { at, state, code } = checked;
  return [at, checkStates[state][language], code].filter((part) => part !== null).join('  ');
}
