// The one table of layers: what each folder of src/ holds and what it may import.
// ARCHITECTURE.md shows it and test/house/layers.test.ts holds the sources to it.
import { posix } from 'node:path';
import { readText, sourcesUnder, withoutComments } from './files.ts';

export type Layer = {
  readonly folder: string;
  readonly holds: string;
  /** The folders that it may import from, apart from itself. */
  readonly imports: readonly string[];
  /** The packages that it may import, by name. */
  readonly packages: readonly string[];
};

/** In the order of the data. The cli imports everything above it and nothing imports the cli. */
export const layers: readonly Layer[] = [
  {
    folder: 'base',
    holds: 'bytes, digests, canonical JSON, clock, sort keys, failures, their codes and phrases',
    imports: [],
    packages: [],
  },
  {
    folder: 'format',
    holds: 'entry, field, checkpoint, tile, proof, claim, date, name: pure parse ⇄ write',
    imports: ['base'],
    packages: ['typebox', 'pkijs', 'asn1js'],
  },
  { folder: 'vault', holds: 'write-once bytes: local, memory', imports: ['base'], packages: [] },
  {
    folder: 'log',
    holds: 'append, prove, seal, time-stamp, continue',
    imports: ['base', 'format'],
    packages: ['typebox'],
  },
  {
    folder: 'intake',
    holds: 'receive items, take out their text, sketch pictures, import lists, erase',
    imports: ['base', 'format', 'vault', 'log'],
    packages: ['typebox', 'exceljs', 'mammoth', 'parse5', 'pdfjs-dist', 'sharp', 'yauzl'],
  },
  {
    folder: 'claims',
    holds: 'vocabulary, draft, withdraw, judge',
    imports: ['base', 'format', 'log'],
    packages: ['typebox'],
  },
  {
    folder: 'register',
    holds: 'fold, schema, query, search',
    imports: ['base', 'format', 'log'],
    packages: ['kysely', 'pg', '@electric-sql/pglite'],
  },
  {
    folder: 'linkage',
    holds: 'names across scripts; which rows and entities are the same, and why',
    imports: ['base', 'format', 'register', 'claims'],
    packages: ['typebox'],
  },
  {
    folder: 'verify',
    holds: 'the checks, as a list one can read aloud',
    imports: ['base', 'format'],
    packages: [],
  },
  {
    folder: 'server',
    holds: 'thin: the archive over HTTP, for the workbench',
    imports: [
      'base',
      'format',
      'vault',
      'log',
      'intake',
      'claims',
      'register',
      'linkage',
      'verify',
    ],
    packages: [
      'typebox',
      'fastify',
      '@fastify/cookie',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      'yazl',
    ],
  },
  {
    folder: 'cli',
    holds: 'thin: parse, call, print',
    imports: [
      ...['base', 'format', 'vault', 'log', 'intake', 'claims', 'register', 'linkage', 'verify'],
      'server',
    ],
    packages: [],
  },
];

/** The only file that may speak to another machine by itself. */
export const networkFile = 'src/log/tsa.ts';

const importing = [
  /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\s]+)['"]/gm,
  /^import\s*['"]([^'"\s]+)['"]/gm,
  /\b(?:import|import\.meta\.resolve|require)\(\s*['"]([^'"\s]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"\s]+\.ts)['"]\s*,\s*import\.meta\.url/g,
];

/** What a source imports, types and worker threads included, as it spells them. */
export function importsOf(source: string): string[] {
  const code = withoutComments(source);
  return importing.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name));
}

/** One line for every import in src/ that goes against the table. */
export function findWrongImports(): string[] {
  return sourcesUnder('src').flatMap((path) =>
    importsOf(readText(path)).flatMap((name) => {
      const why = whyWrong(path, name);
      return why === undefined ? [] : [`${path}: imports ${name}: ${why}`];
    }),
  );
}

/** Why a file may not import this, or undefined if it may. */
export function whyWrong(path: string, name: string): string | undefined {
  const layer = layers.find(({ folder }) => folder === path.split('/')[1]);
  if (layer === undefined) return 'the file is in no layer of tools/layers.ts';
  if (!name.startsWith('.')) return whyWrongPackage(layer, path, name);
  const [top, target] = posix.join(posix.dirname(path), name).split('/');
  if (top !== 'src' || target === undefined) return 'it lies outside src/';
  if (target === layer.folder || layer.imports.includes(target)) return undefined;
  return `${layer.folder} may import ${layer.imports.join(', ') || 'nothing'}`;
}

const network = new Set(['http', 'https', 'http2', 'net', 'tls', 'dns', 'dgram', 'inspector']);

function whyWrongPackage(layer: Layer, path: string, name: string): string | undefined {
  if (name.startsWith('node:')) {
    const [module = ''] = name.slice('node:'.length).split('/');
    if (!network.has(module) || path === networkFile) return undefined;
    return `only ${networkFile} may use the network`;
  }
  const found = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  if (layer.packages.includes(found)) return undefined;
  return `${layer.folder} may use ${layer.packages.join(', ') || 'no packages'}`;
}

/** Rings of files that import one another, each as `a → b → a`; there should be none. */
export function findRings(): string[] {
  const sources = new Set(sourcesUnder('src'));
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const seen = way.indexOf(path);
    if (seen >= 0) rings.push([...way.slice(seen), path].join(' → '));
    if (seen >= 0 || done.has(path)) return;
    for (const next of valuesImportedBy(path)) if (sources.has(next)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  return rings;
}

// `import type` leaves nothing at run time, so that it makes no ring.
function valuesImportedBy(path: string): string[] {
  const code = withoutComments(readText(path)).replace(/\b(import|export) type\b[^;]*;/g, '');
  return importsOf(code)
    .filter((name) => name.startsWith('.') && !name.endsWith('-worker.ts'))
    .map((name) => posix.join(posix.dirname(path), name));
}

/** The table as ARCHITECTURE.md shows it. */
export function drawLayers(): string {
  const rows = layers.map(
    ({ folder, holds, imports }) =>
      `| \`${folder}\` | ${holds} | ${folder === 'cli' ? 'everything above' : imports.join(', ') || 'nothing'} |`,
  );
  return ['| folder | holds | may import |', '|---|---|---|', ...rows].join('\n');
}

if (import.meta.main) {
  const wrong = [...findWrongImports(), ...findRings().map((ring) => `a ring: ${ring}`)];
  process.stdout.write(`${wrong.join('\n') || `layers: ${layers.length}, no wrong import`}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
