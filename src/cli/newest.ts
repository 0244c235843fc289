// When the newest file under a folder was changed, to know whether what is made
// from it must be made again.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds; 0 where there is no file. Names in `except` are passed over at any depth. */
export function newestUnder(folder: string, except: readonly string[] = []): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !except.includes(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestUnder(path, except) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}
