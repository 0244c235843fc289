// Codes of importing lists. I-00x speak of the mapping and I-01x of a file as a
// whole: nothing is imported. I-02x speak of one row: the others go on, or not,
// as the user chose. I-03x speak of the import.
import type { CodeText } from './text.ts';

export const intakeCodes = {
  'I-001': {
    kind: 'refused',
    en: 'The mapping is wrong at {path}: {why}.',
    fa: 'نگاشت در {path} نادرست است: {why}.',
  },
  'I-002': {
    kind: 'refused',
    en: 'The mapping has a member that is not known at {path}: “{member}”.',
    fa: 'نگاشت در {path} عضوی ناشناخته دارد: «{member}».',
  },
  'I-003': {
    kind: 'refused',
    en: '{file} is not strict JSON: {why}.',
    fa: '{file} به JSON سخت‌گیرانه نوشته نشده است: {why}.',
  },
  'I-004': {
    kind: 'refused',
    en: 'The mapping names the column “{column}”, which {file} does not have.',
    fa: 'نگاشت ستون «{column}» را نام می‌برد که {file} ندارد.',
  },
  'I-005': {
    kind: 'refused',
    en: 'The mapping rests on “{word}” at {path}, which the vocabulary does not have as a {wanted}.',
    fa: 'نگاشت در {path} بر «{word}» تکیه دارد که در واژگان به صورت {wanted} نیست.',
  },
  'I-006': {
    kind: 'refused',
    en: '{path} makes ids that begin with “{prefix}”, and those of {other} could be the same: one id would stand for two things. Take another prefix.',
    fa: '{path} شناسه‌هایی می‌سازد که با «{prefix}» آغاز می‌شوند و شناسه‌های {other} می‌توانند همان باشند: یک شناسه بر دو چیز دلالت می‌کند. پیشوند دیگری بگذارید.',
  },
  'I-010': {
    kind: 'refused',
    en: '“{file}” is not the plain name of a file in the folder.',
    fa: '«{file}» نام سادهٔ پرونده‌ای در این پوشه نیست.',
  },
  'I-011': {
    kind: 'refused',
    en: '{file} cannot be read: {why}.',
    fa: '{file} خوانده نمی‌شود: {why}.',
  },
  'I-012': {
    kind: 'refused',
    en: '{file} begins with a byte order mark: save it as UTF-8 without one.',
    fa: '{file} با نشانهٔ ترتیب بایت (BOM) آغاز می‌شود؛ آن را به صورت UTF-8 بی BOM ذخیره کنید.',
  },
  'I-013': {
    kind: 'refused',
    en: 'The first line of {file} is not a header: {why}.',
    fa: 'سطر نخست {file} سرستون نیست: {why}.',
  },
  'I-014': {
    kind: 'refused',
    en: '{file} changed while it was imported: nothing was imported. Try again when nobody writes to it.',
    fa: '{file} هنگام ورود تغییر کرد و چیزی وارد نشد؛ وقتی کسی در آن نمی‌نویسد دوباره بکوشید.',
  },
  'I-016': {
    kind: 'refused',
    en: 'The columns of {file} are not parted by commas. Have the list written anew as CSV: in the workbench on this page, or with “gavah extract ITEM”.',
    fa: 'ستون‌های {file} با ویرگول از هم جدا نشده‌اند. بگذارید فهرست به صورت CSV بازنویسی شود: در میز کار همین‌جا، یا با ⁨gavah extract ITEM⁩.',
  },
  'I-015': {
    kind: 'refused',
    en: '{file} is larger than {most} bytes, which is too large for a file of this sort.',
    fa: '{file} از {most} بایت بزرگ‌تر است و برای چنین پرونده‌ای بیش از اندازه بزرگ است.',
  },
  'I-020': {
    kind: 'refused',
    en: 'The row has {found} cells where the header has {expected}.',
    fa: 'این سطر {found} خانه دارد و سرستون {expected}.',
  },
  'I-021': {
    kind: 'refused',
    en: 'Cell {cell} is not valid UTF-8 (byte {at} of the file).',
    fa: 'خانهٔ {cell} UTF-8 درستی نیست (بایت {at} پرونده).',
  },
  'I-022': {
    kind: 'refused',
    en: 'Cell {cell} holds the control character U+{hex}.',
    fa: 'در خانهٔ {cell} نویسهٔ کنترل U+{hex} هست.',
  },
  'I-023': {
    kind: 'refused',
    en: 'A quotation mark stands where none may in cell {cell}; lines {line} to {to} were passed over.',
    fa: 'در خانهٔ {cell} علامت نقل‌قول نابجاست؛ سطرهای {line} تا {to} کنار گذاشته شدند.',
  },
  'I-024': {
    kind: 'refused',
    en: 'The quotation mark that opens cell {cell} is never closed; lines {line} to {to} were passed over.',
    fa: 'علامت نقل‌قولی که خانهٔ {cell} را می‌گشاید بسته نمی‌شود؛ سطرهای {line} تا {to} کنار گذاشته شدند.',
  },
  'I-025': {
    kind: 'refused',
    en: 'A carriage return stands in cell {cell} without a line feed and without quotation marks.',
    fa: 'در خانهٔ {cell} نویسهٔ بازگشت بی نویسهٔ سطر نو و بی علامت نقل‌قول آمده است.',
  },
  'I-026': {
    kind: 'refused',
    en: 'The row is longer than {most} bytes; lines {line} to {to} were passed over.',
    fa: 'این سطر از {most} بایت درازتر است؛ سطرهای {line} تا {to} کنار گذاشته شدند.',
  },
  'I-027': {
    kind: 'refused',
    en: 'The key column “{column}” is empty.',
    fa: 'ستون کلید «{column}» خالی است.',
  },
  'I-028': {
    kind: 'refused',
    en: 'The key “{key}” stands already in line {first}.',
    fa: 'کلید «{key}» پیش‌تر در سطر {first} آمده است.',
  },
  'I-029': {
    kind: 'refused',
    en: 'The entity “{entity}” is neither introduced by a good row of this import nor known to the archive.',
    fa: 'موجودیت «{entity}» را نه سطر درستی از این ورود معرفی می‌کند و نه بایگانی می‌شناسد.',
  },
  'I-030': {
    kind: 'refused',
    en: 'The mapping has no word for “{cell}” in column “{column}”.',
    fa: 'نگاشت برای «{cell}» در ستون «{column}» واژه‌ای ندارد.',
  },
  'I-031': {
    kind: 'refused',
    en: '“{member}” needs {wanted}, and the cell holds “{found}”.',
    fa: '«{member}» باید {wanted} باشد، ولی خانه «{found}» دارد.',
  },
  'I-032': {
    kind: 'refused',
    en: '“{member}” is missing and a claim cannot be without it.',
    fa: '«{member}» نیست و گزاره بی آن نمی‌شود.',
  },
  'I-033': {
    kind: 'refused',
    en: 'The rule gives no {range}, which “{predicate}” takes.',
    fa: 'قاعده {range} نمی‌دهد، ولی «{predicate}» آن را می‌خواهد.',
  },
  'I-034': {
    kind: 'refused',
    en: 'The chain “{chain}” is not written “speaker:basis > speaker:basis”.',
    fa: 'زنجیرهٔ «{chain}» به شکل «speaker:basis > speaker:basis» نیست.',
  },
  'I-035': {
    kind: 'refused',
    en: 'No claim comes of this row: every value that the mapping reads is empty.',
    fa: 'از این سطر هیچ گزاره‌ای برنمی‌آید؛ همهٔ مقدارهایی که نگاشت می‌خواند خالی‌اند.',
  },
  'I-036': {
    kind: 'refused',
    en: 'No column of “{file}” is to become a claim: choose what at least one of them says.',
    fa: 'هیچ ستونی از «{file}» به گزاره تبدیل نمی‌شود: دست‌کم بگویید یکی از آن‌ها چه می‌گوید.',
  },
  'I-037': {
    kind: 'refused',
    en: 'The column “{column}” cannot become “{predicate}”, which takes a {range}: choose another predicate, or write the mapping by hand.',
    fa: 'ستون «{column}» نمی‌تواند «{predicate}» شود که {range} می‌خواهد: محمول دیگری برگزینید یا نگاشت را خودتان بنویسید.',
  },
  'I-038': {
    kind: 'refused',
    en: '“{name}” is no list of rows ({type}): choose a CSV file, or a sheet of a workbook.',
    fa: '«{name}» فهرستی از سطرها نیست ({type}): پروندهٔ CSV یا برگه‌ای از یک کارپوشه برگزینید.',
  },
  'I-040': {
    kind: 'refused',
    en: '{refused} of {rows} rows were refused, so nothing was imported: mend them, or keep the good ones with --keep-good.',
    fa: '{refused} سطر از {rows} سطر پذیرفته نشد و چیزی وارد نشد؛ آن‌ها را درست کنید یا با \u2068--keep-good\u2069 سطرهای درست را نگه دارید.',
  },
  'I-041': {
    kind: 'refused',
    en: '{refused} of {rows} rows were refused, more than an import can record ({most}): the mapping does not fit these lists.',
    fa: '{refused} سطر از {rows} سطر پذیرفته نشد، بیش از آنچه یک ورود می‌تواند ثبت کند ({most})؛ نگاشت با این فهرست‌ها نمی‌خواند.',
  },
  'I-042': {
    kind: 'refused',
    en: 'That would be on {day}, which has not come yet: record what happened to an item once it has.',
    fa: 'آن در {day} خواهد بود که هنوز نرسیده است؛ آنچه بر مدرک گذشته را پس از روی دادن ثبت کنید.',
  },
} as const satisfies Record<string, CodeText>;
