// What `gavah receive` does.
import { resolve } from 'node:path';
import { describeFailure, plainParams } from '../../base/failure.ts';
import { isolate } from '../../base/shown.ts';
import { type ReceivedLine, receivePaths } from '../../intake/receive.ts';
import { isReadable } from '../../intake/text/readable.ts';
import { readableItems } from '../../intake/text/readable-items.ts';
import type { Context, ExitCode, Values } from '../command.ts';
import { tellFailure } from '../explain.ts';
import { startProgress, writeSize } from '../progress.ts';
import { provenanceOf } from '../provenance.ts';
import { noneRead, readAndLog, readingSummary } from '../read-items.ts';
import { figure } from '../render/text.ts';
import { withSession } from '../workplace.ts';

type Tally = { received: number; duplicate: number; refused: number; bytes: number };

export async function run(
  context: Context,
  paths: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const provenance = await provenanceOf(context, values);
  const tally: Tally = { received: 0, duplicate: 0, refused: 0, bytes: 0 };
  const json = values.json === true;
  const progress = startProgress(context, { en: 'Receiving', fa: 'پذیرفتن' }, 'bytes');
  let readable = 0;
  const take = (line: ReceivedLine) => {
    count(context, tally, line, json);
    if (isRead(line)) readable += 1;
  };
  const read = await withSession(
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
      if (values['no-text'] === true || readable === 0) return noneRead;
      const items = readableItems(log, { from, to: log.readCheckpoint().size });
      return readAndLog(context, writing, { items, count: readable, json });
    },
    { sha512: values.sha512 === true },
  );
  if (!json && values['no-text'] !== true && readable > 0)
    readingSummary(context, read).forEach(context.print);
  return tally.refused + read.refused + read.unsketched > 0 ? 1 : 0;
}

/** Whether a machine reads it; of a duplicate it has read the first. */
function isRead(line: ReceivedLine): boolean {
  return line.kind === 'received' && isReadable(line.mediaType, line.name);
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
    params: plainParams(params),
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
  return `${total} ${total === 1 ? 'file' : 'files'} offered (${size}): ${received} received, ${duplicate} duplicate, ${refused} refused`;
}
