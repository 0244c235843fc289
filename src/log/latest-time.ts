// What time the end of a log says, to hold a machine's clock against before it is believed.
import { openFields } from '../format/body.ts';
import type { Generation } from './generation.ts';

/** Erased entries may say none; so many are looked at, from the end. */
const mostLookedAt = 64;

/** The time of the last entry that says one, in milliseconds since 1970, or undefined. */
export async function latestTime(log: Generation): Promise<number | undefined> {
  if (log.findCheckpointNote() === undefined) return undefined;
  const { size } = log.readCheckpoint();
  let latest: number | undefined;
  for await (const { body } of log.entries(Math.max(0, size - mostLookedAt), size)) {
    const at = openFields(body).find((field) => field?.[0] === 'at')?.[1];
    const moment = typeof at === 'string' ? Date.parse(at) : Number.NaN;
    if (!Number.isNaN(moment)) latest = moment;
  }
  return latest;
}
