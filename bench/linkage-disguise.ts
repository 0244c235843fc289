// Takes the answers out of a list: rows shuffled, ids replaced by random ones, the
// column of the truth dropped. The seed is fixed, so that two runs see the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Truth = {
  /** The person of every row, by the id that the command is given. */
  readonly personOf: ReadonlyMap<string, string>;
  /** Pairs only count across lists, where there are several. */
  readonly lists: number;
};

type Given = { readonly truth: string | RegExp; readonly id: string };

export function disguise(
  sources: readonly string[],
  folder: string,
  { truth, id }: Given,
): { files: string[]; truth: Truth } {
  const personOf = new Map<string, string>();
  const taken = new Set<string>();
  const random = randomOf(20261122);
  const files = sources.map((path, list) => {
    const [header = '', ...rows] = readFileSync(path, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    const names = cells(header).map((name) => bare(name));
    const [idAt, truthAt] = [
      names.indexOf(id),
      typeof truth === 'string' ? names.indexOf(truth) : -1,
    ];
    shuffle(rows, random);
    const out = [kept(names, truthAt).join(',')];
    for (const row of rows) {
      const own = cells(row);
      const given = newId(taken, random);
      const old = bare(own[idAt] ?? '');
      const person =
        typeof truth === 'string' ? bare(own[truthAt] ?? '') : (truth.exec(old)?.[1] ?? '');
      personOf.set(sources.length > 1 ? `${list + 1}:${given}` : given, person);
      own[idAt] = given;
      out.push(kept(own, truthAt).join(','));
    }
    const file = join(folder, `list-${list + 1}.csv`);
    writeInPieces(file, out);
    return file;
  });
  return { files, truth: { personOf, lists: sources.length } };
}

function writeInPieces(file: string, lines: readonly string[]): void {
  writeFileSync(file, '');
  for (let at = 0; at < lines.length; at += 500_000) {
    writeFileSync(file, `${lines.slice(at, at + 500_000).join('\n')}\n`, { flag: 'a' });
  }
}

/** The cells of a line as they are written; no list of the bench has a line end within a cell. */
function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)((?:"(?:[^"]|"")*")|[^,]*)/g)].map(([, cell = '']) => cell);
}

function bare(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}

function kept<T>(list: readonly T[], without: number): T[] {
  return list.filter((_, i) => i !== without);
}

function randomOf(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function shuffle(rows: string[], random: (limit: number) => number): void {
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = random(i + 1);
    [rows[i], rows[j]] = [rows[j] ?? '', rows[i] ?? ''];
  }
}

function newId(taken: Set<string>, random: (limit: number) => number): string {
  for (;;) {
    const id = (random(2 ** 32) * 2 ** 16 + random(2 ** 16)).toString(36);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
