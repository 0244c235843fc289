// gavah receive
import { resolve } from 'node:path';
import { describeFailure } from '../../base/failure.ts';
import { isolate } from '../../base/shown.ts';
import { type ReceivedLine, receivePaths } from '../../intake/receive.ts';
import { readableAs } from '../../intake/text/readable.ts';
import { readableItems } from '../../intake/text/readable-items.ts';
import type { Command, Context } from '../command.ts';
import { tellFailure } from '../explain.ts';
import { startProgress, writeSize } from '../progress.ts';
import { provenanceOf, provenanceOptions } from '../provenance.ts';
import { figure } from '../render/text.ts';
import { extractTexts, noTexts, textSummary } from '../texts.ts';
import { visibilityOption } from '../visibility.ts';
import { withSession } from '../workplace.ts';

type Tally = { received: number; duplicate: number; refused: number; bytes: number };

export const receive: Command = {
  name: 'receive',
  usage: 'PATH… --from WHO [--note TEXT] [--derived-from ID --what TEXT] [--visibility V] [--json]',
  summary: { en: 'take in files and folders', fa: 'پذیرفتن پرونده‌ها و پوشه‌ها' },
  help: {
    en: 'Takes in files, and folders with all that is in them. Every byte is kept as it is,\nand every file offered is accounted for: received, duplicate or refused with its reason.\nAfterwards text is taken out of what can be read (PDF, DOCX, XLSX, HTML, plain text) and logged\nas made by a machine; a file whose text cannot be read is received all the same.\nA transcript or translation that a person or another programme made is received with\n--derived-from, and is an item of its own beside the one that it was made from.',
    fa: 'پرونده‌ها و پوشه‌ها را با هر چه در آن‌هاست می‌پذیرد. همهٔ بایت‌ها همان‌گونه که هستند می‌مانند\nو سرنوشت هر پرونده گفته می‌شود: پذیرفته، تکراری، یا رد شده با دلیل.\nسپس متن پرونده‌های خواندنی (PDF، DOCX، XLSX، HTML و متن ساده) بیرون کشیده و به نام ماشین ثبت\nمی‌شود؛ پرونده‌ای که متنش خوانده نشود نیز پذیرفته شده است.\nپیاده‌شده یا ترجمه‌ای که انسان یا برنامه‌ای دیگر ساخته با ‎--derived-from‎ پذیرفته می‌شود و\nخود مدرکی جداگانه است، در کنار مدرکی که از آن ساخته شده.',
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
        en: 'take out no text now; “gavah extract” does it later',
        fa: 'اکنون متنی بیرون کشیده نشود؛ بعداً با «gavah extract»',
      },
    },
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 1, most: 100_000 },
  async run(context, paths, values) {
    const provenance = await provenanceOf(context, values);
    const tally: Tally = { received: 0, duplicate: 0, refused: 0, bytes: 0 };
    const json = values.json === true;
    const progress = startProgress(context, { en: 'Receiving', fa: 'پذیرفتن' }, 'bytes');
    let readable = 0;
    const take = (line: ReceivedLine) => {
      count(context, tally, line, json);
      if (isReadable(line)) readable += 1;
    };
    const texts = await withSession(
      context,
      async (writing) => {
        const log = writing.session.archive.current;
        const from = log.readCheckpoint().size;
        await receivePaths({
          ...writing,
          paths: paths.map((path) => resolve(path)),
          provenance,
          except: [context.folder],
          onLine: take,
          ...(context.isTerminal
            ? { onProgress: ({ bytes, totalBytes }) => progress.show(bytes, totalBytes) }
            : {}),
        }).finally(() => progress.end());
        if (!json) context.print(summary(context, tally));
        if (values['no-text'] === true || readable === 0) return noTexts;
        const items = readableItems(log, { from, to: log.readCheckpoint().size });
        return extractTexts(context, writing, { items, count: readable, json });
      },
      { sha512: values.sha512 === true },
    );
    if (!json && values['no-text'] !== true && readable > 0)
      context.print(textSummary(context, texts));
    return tally.refused + texts.refused > 0 ? 1 : 0;
  },
};

/** Whether text can be taken out of it; a duplicate has the text of the first. */
function isReadable(line: ReceivedLine): boolean {
  return line.kind === 'received' && readableAs(line.mediaType, line.name) !== undefined;
}

function count(context: Context, tally: Tally, line: ReceivedLine, json: boolean): void {
  tally[line.kind] += 1;
  if (line.kind !== 'refused') tally.bytes += line.sizeBytes;
  if (json) context.print(JSON.stringify(asJson(line)));
  else if (line.kind === 'refused') {
    const { language } = context;
    const word = { en: 'refused', fa: 'رد شد' }[language];
    context.print(
      `${word}  ${isolate(line.name, language)}  ${tellFailure(line.failure, language)}`,
    );
  }
}

function asJson(line: ReceivedLine) {
  if (line.kind !== 'refused') return line;
  const { code, params } = line.failure;
  return {
    kind: line.kind,
    name: line.name,
    code,
    params,
    why: describeFailure(line.failure, 'en'),
  };
}

function summary({ language }: Context, { received, duplicate, refused, bytes }: Tally): string {
  const total = received + duplicate + refused;
  const size = writeSize(bytes, language);
  if (language === 'fa') {
    const [all, taken, twice, not] = [total, received, duplicate, refused].map((n) =>
      figure(n, 'fa'),
    );
    return `${all} پرونده عرضه شد (${size}): ${taken} پذیرفته، ${twice} تکراری، ${not} ردشده`;
  }
  return `${total} files offered (${size}): ${received} received, ${duplicate} duplicate, ${refused} refused`;
}
