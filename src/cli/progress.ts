// Progress of long work on one line of the terminal: counts, and the time that
// remains. Where no person looks on, nothing is written.
import type { Context, Words } from './command.ts';

export type Progress = { show(done: number, total: number): void; end(): void };

const betweenMs = 200;
/** Work that is over sooner than this shows nothing. */
const patienceMs = 700;

export function startProgress(
  context: Context,
  what: Words,
  unit: 'count' | 'bytes' = 'count',
): Progress {
  if (!context.isTerminal) return { show: () => {}, end: () => {} };
  const start = performance.now();
  let last = start + patienceMs - betweenMs;
  let shown = false;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - last < betweenMs) return;
      last = now;
      shown = true;
      const left =
        done > 0 && total > done ? remaining(((now - start) / done) * (total - done)) : '';
      const amount = `${writeAmount(done, unit)} / ${writeAmount(total, unit)}`;
      process.stderr.write(`\r\u001b[2K${what[context.language]} ${amount}${left}`);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[2K');
    },
  };
}

function remaining(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `  ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function writeAmount(value: number, unit: 'count' | 'bytes'): string {
  return unit === 'bytes' ? writeSize(value) : value.toLocaleString('en');
}

/** A number of bytes for a person: `17 B`, `3.2 KiB`, `1.5 GiB`. */
export function writeSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
