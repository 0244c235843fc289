// Progress of long work on one line of the terminal: counts, and the time that
// remains. Where no person looks on, nothing is written.
import type { Context, Language, Words } from './command.ts';

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
      const { language } = context;
      const amount = [done, total].map((value) => writeAmount(value, unit, language)).join(' / ');
      process.stderr.write(`\r\u001b[2K${what[language]} ${amount}${left}`);
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

function writeAmount(value: number, unit: 'count' | 'bytes', language: Language): string {
  return unit === 'bytes' ? writeSize(value, language) : value.toLocaleString(language);
}

const sizes = {
  en: ['B', 'KiB', 'MiB', 'GiB', 'TiB'],
  fa: ['بایت', 'کیبی‌بایت', 'مبی‌بایت', 'گیبی‌بایت', 'تبی‌بایت'],
} as const;

/** A number of bytes for a person: `17 B`, `3.2 KiB`, `1.5 GiB`. */
export function writeSize(bytes: number, language: Language): string {
  const units = sizes[language];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
  const digits = unit === 0 ? 0 : 1;
  const shown = value.toLocaleString(language, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${shown} ${units[unit]}`;
}
