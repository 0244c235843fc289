// gavah receive
import { resolve } from 'node:path';
import { describeFailure, Failure } from '../../base/failure.ts';
import { type ReceivedLine, receivePaths } from '../../intake/receive.ts';
import { type Command, type Context, textValue } from '../command.ts';
import { startProgress, writeSize } from '../progress.ts';
import { visibilityOf, visibilityOption } from '../visibility.ts';
import { withSession } from '../workplace.ts';

type Tally = { received: number; duplicate: number; refused: number; bytes: number };

export const receive: Command = {
  name: 'receive',
  usage: 'PATH… --from WHO [--note TEXT] [--visibility V] [--json]',
  summary: { en: 'take in files and folders', fa: 'پذیرفتن پرونده‌ها و پوشه‌ها' },
  help: {
    en: 'Takes in files, and folders with all that is in them. Every byte is kept as it is,\nand every file offered is accounted for: received, duplicate or refused with its reason.',
    fa: 'پرونده‌ها و پوشه‌ها را با هر چه در آن‌هاست می‌پذیرد. همهٔ بایت‌ها همان‌گونه که هستند می‌مانند\nو سرنوشت هر پرونده گفته می‌شود: پذیرفته، تکراری، یا رد شده با دلیل.',
  },
  options: {
    from: {
      type: 'string',
      value: 'WHO',
      help: { en: 'from whom the files come', fa: 'پرونده‌ها از که رسیده‌اند' },
    },
    note: {
      type: 'string',
      value: 'TEXT',
      help: { en: 'how and why they came', fa: 'چگونه و چرا رسیده‌اند' },
    },
    visibility: visibilityOption,
    sha512: {
      type: 'boolean',
      help: { en: 'record SHA-512 too (slower)', fa: 'SHA-512 نیز ثبت شود (کندتر)' },
    },
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 1, most: 100_000 },
  async run(context, paths, values) {
    const from = textValue(values, 'from');
    if (from === undefined)
      throw new Failure('U-003', { option: '--from WHO', command: 'receive' });
    const tally: Tally = { received: 0, duplicate: 0, refused: 0, bytes: 0 };
    const json = values.json === true;
    const provenance = {
      from,
      note: textValue(values, 'note') ?? null,
      visibility: visibilityOf(values, 'receive'),
      method: 'gavah receive',
    };
    const progress = startProgress(context, { en: 'Receiving', fa: 'پذیرفتن' }, 'bytes');
    await withSession(
      context,
      ({ session, vault }) =>
        receivePaths({
          session,
          vault,
          paths: paths.map((path) => resolve(path)),
          provenance,
          except: [context.folder],
          onLine: (line) => count(context, tally, line, json),
          ...(context.isTerminal
            ? { onProgress: ({ bytes, totalBytes }) => progress.show(bytes, totalBytes) }
            : {}),
        }),
      { sha512: values.sha512 === true },
    ).finally(() => progress.end());
    if (!json) context.print(summary(context, tally));
    return tally.refused > 0 ? 1 : 0;
  },
};

function count(context: Context, tally: Tally, line: ReceivedLine, json: boolean): void {
  tally[line.kind] += 1;
  if (line.kind !== 'refused') tally.bytes += line.sizeBytes;
  if (json) context.print(JSON.stringify(asJson(line)));
  else if (line.kind === 'refused') {
    const { code } = line.failure;
    const word = { en: 'refused', fa: 'رد شد' }[context.language];
    context.print(
      `${word}  \u2068${line.name}\u2069  ${code} ${describeFailure(line.failure, context.language)}`,
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
  const size = writeSize(bytes);
  if (language === 'fa') {
    return `${total} پرونده پیش نهاده شد (${size}): ${received} پذیرفته، ${duplicate} تکراری، ${refused} رد شده`;
  }
  return `${total} files offered (${size}): ${received} received, ${duplicate} duplicate, ${refused} refused`;
}
