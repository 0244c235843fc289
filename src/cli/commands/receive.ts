// gavah receive
import { type Command, loaded, type Option } from '../command.ts';
import { visibilityOption } from '../visibility.ts';

const text = (value: string, en: string, fa: string): Option => ({
  type: 'string',
  value,
  help: { en, fa },
});

/** What may be told of the files; provenance.ts reads it. */
const provenanceOptions: Readonly<Record<string, Option>> = {
  from: text('WHO', 'from whom the files come', 'پرونده‌ها از که رسیده‌اند'),
  how: text('TEXT', 'how they were handed over', 'چگونه تحویل داده شده‌اند'),
  collected: text(
    'TEXT',
    'when and where they were collected, if that was earlier',
    'کی و کجا گردآوری شده‌اند، اگر پیش‌تر بوده است',
  ),
  relevance: text('TEXT', 'why they are taken in', 'چرا پذیرفته می‌شوند'),
  risk: text(
    'TEXT',
    'whom having or showing them could harm, and how',
    'داشتن یا نشان دادنشان به که آسیب می‌زند و چگونه',
  ),
  note: text('TEXT', 'anything else about how they came', 'هر نکتهٔ دیگر دربارهٔ رسیدنشان'),
  'derived-from': text(
    'ID',
    'the item that they were made from: a transcript, a translation, a copy',
    'مدرکی که از آن ساخته شده‌اند: پیاده‌شده، ترجمه، رونوشت',
  ),
  what: text('TEXT', 'with --derived-from: what they are of it', 'با ‎--derived-from‎: چه چیزِ آن‌اند'),
  tool: text(
    'NAME',
    'with --derived-from: the programme that made them; otherwise a person did',
    'با ‎--derived-from‎: برنامه‌ای که آن‌ها را ساخته؛ وگرنه کار انسان است',
  ),
  'tool-version': text('V', 'its version', 'نسخهٔ آن برنامه'),
  'tool-parameters': text('TEXT', 'how it was run', 'چگونه اجرا شده است'),
};

export const receive: Command = {
  name: 'receive',
  usage: 'PATH… --from WHO [--note TEXT] [--derived-from ID --what TEXT] [--visibility V] [--json]',
  summary: { en: 'take in files and folders', fa: 'پذیرفتن پرونده‌ها و پوشه‌ها' },
  help: {
    en: 'Takes in files, and folders with all that is in them. Every byte is kept as it is,\nand every file offered is accounted for: received, duplicate or refused with its reason.\nAfterwards text is taken out of what can be read (PDF, DOCX, XLSX, HTML, plain text) and logged\nas made by a machine; pictures are sketched, so that copies of them are found. A file that cannot be\nread is received all the same.\nA transcript or translation that a person or another programme made is received with\n--derived-from, and is an item of its own beside the one that it was made from.',
    fa: 'پرونده‌ها و پوشه‌ها را با هر چه در آن‌هاست می‌پذیرد. همهٔ بایت‌ها همان‌گونه که هستند می‌مانند\nو سرنوشت هر پرونده گفته می‌شود: پذیرفته، تکراری، یا رد شده با دلیل.\nسپس متن پرونده‌های خواندنی (PDF، DOCX، XLSX، HTML و متن ساده) بیرون کشیده و به نام ماشین ثبت\nمی‌شود و از تصویرها طرحی ساخته می‌شود تا نسخه‌های دیگرشان یافت شوند. پرونده‌ای که خوانده نشود\nنیز پذیرفته شده است.\nپیاده‌شده یا ترجمه‌ای که انسان یا برنامه‌ای دیگر ساخته با ‎--derived-from‎ پذیرفته می‌شود و\nخود مدرکی جداگانه است، در کنار مدرکی که از آن ساخته شده.',
  },
  options: {
    ...provenanceOptions,
    visibility: visibilityOption,
    sha512: {
      type: 'boolean',
      help: { en: 'record SHA-512 too (slower)', fa: 'SHA-512 نیز ثبت شود (کندتر)' },
    },
    'no-text': {
      type: 'boolean',
      help: {
        en: 'take out no text and sketch no pictures now; “gavah extract” does it later',
        fa: 'اکنون متنی بیرون کشیده و طرح تصویری ساخته نشود؛ بعداً با «gavah extract»',
      },
    },
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 1, most: 100_000 },
  run: loaded(() => import('../work/receive.ts')),
};
