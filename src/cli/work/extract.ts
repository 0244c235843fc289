// What `gavah extract` does.
import { isPicture } from '../../intake/picture/picture.ts';
import type { TextSource } from '../../intake/text/extract-items.ts';
import { readableAs } from '../../intake/text/readable.ts';
import type { Level } from '../../register/level.ts';
import { readByPrefix } from '../../register/query/resolve.ts';
import {
  listForReading,
  listUnread,
  listUnsketched,
  type WaitingItem,
} from '../../register/query/texts.ts';
import { viewOf } from '../../register/query/view.ts';
import type { Register } from '../../register/register.ts';
import type { Context, ExitCode, Values } from '../command.ts';
import { readAndLog, readingSummary } from '../read-items.ts';
import { withRegister, withSession } from '../workplace.ts';

export async function run(
  context: Context,
  prefixes: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const json = values.json === true;
  const tally = await withSession(context, async (writing) => {
    const items = await withRegister(context, (register) => wantedOf(register, prefixes), true);
    return readAndLog(context, writing, { items, count: items.length, json });
  });
  if (!json) readingSummary(context, tally).forEach(context.print);
  return tally.refused + tally.unsketched > 0 ? 1 : 0;
}

/** The items named, whatever they are; else those that can be read and were not. */
async function wantedOf(register: Register, prefixes: readonly string[]): Promise<TextSource[]> {
  const view = viewOf(register, 'protected');
  if (prefixes.length === 0) {
    const unread = (await listUnread(view)).filter(
      ({ mediaType, name }) => readableAs(mediaType, name) !== undefined,
    );
    const pictures = (await listUnsketched(view)).filter(({ mediaType }) => isPicture(mediaType));
    return [...unread, ...pictures].map(sourceOf);
  }
  const ids: string[] = [];
  for (const prefix of prefixes) ids.push((await readByPrefix(view, prefix)).id);
  return (await listForReading(view, ids)).map(sourceOf);
}

const levels: readonly Level[] = ['public', 'team', 'protected'];

function sourceOf({ visibility, ...item }: WaitingItem): TextSource {
  return { ...item, visibility: levels[visibility] ?? 'protected' };
}
