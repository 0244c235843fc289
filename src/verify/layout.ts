// Check 5: nothing lies in the folder that does not belong there, and nothing is a
// link or a device. docs/formats/archive.md, clause 9. What lies under objects/ is
// judged by objects.ts, which goes through it once.
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { phrase } from '../base/phrase.ts';
import { type Bundle, parseBundlePath, parseTilePath, tileWidth } from '../format/tile.ts';
import type { Continuing } from './continuing.ts';
import { namesIn, type Unread } from './file.ts';
import type { Log, Run } from './run.ts';

type Rule =
  | { readonly is: 'file'; readonly beyond?: boolean }
  | { readonly is: 'folder'; readonly of: (name: string) => Rule | undefined }
  /** A folder that is no evidence, or is gone through elsewhere; `beyond` if it is unfinished. */
  | { readonly is: 'closed'; readonly beyond?: boolean };

const file: Rule = { is: 'file' };
const beyond: Rule = { is: 'file', beyond: true };
const unfinished: Rule = { is: 'closed', beyond: true };
const folderOf = (rules: Rules): Folder => ({
  is: 'folder',
  of: (name) => (Object.hasOwn(rules, name) ? rules[name] : undefined),
});

/** Goes through the folder. */
export function checkLayout(run: Run, logs: readonly Log[]): void {
  const sizes = new Map(logs.map(({ prefix, checkpoint }) => [prefix, checkpoint?.size ?? 0]));
  const rulesOf = (prefix: string) => rulesOfLog(sizes.get(prefix) ?? 0);
  const { continuing } = run;
  const past: Rule = {
    is: 'folder',
    of: (name) => {
      const prefix = `past/${name}/`;
      if (!sizes.has(prefix)) return undefined;
      const left = continuing?.number === Number(name) ? continuing.left : [];
      return folderOf(except(left, rulesOf(prefix)));
    },
  };
  const top = folderOf({
    ...(continuing === null
      ? { ...rulesOf(''), '.continue': unfinished }
      : rulesOfMove(continuing, rulesOf)),
    past,
    objects: { is: 'closed' },
    register: { is: 'closed' },
    local: { is: 'closed' },
  });
  walk(run, '', top);
  if (continuing !== null) {
    run.findings.add('A-106', { path: '.continue', params: { number: continuing.number } });
  }
}

type Rules = Readonly<Record<string, Rule>>;

/** At the top, some parts are still of the log before, and some of the successor not yet there. */
function rulesOfMove(
  { number, left, staged }: Continuing,
  rulesOf: (prefix: string) => Rules,
): Rules {
  const successor = rulesOf('');
  return {
    ...except(staged, successor),
    ...only(left, rulesOf(`past/${number}/`)),
    '.continue': folderOf({ ...only(staged, successor), ready: file }),
  };
}

function only(names: readonly string[], rules: Rules): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => names.includes(name)));
}

function except(names: readonly string[], rules: Rules): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => !names.includes(name)));
}

function rulesOfLog(size: number): Rules {
  return {
    'archive.json': file,
    log: folderOf({ checkpoint: file, tile: { is: 'folder', of: (name) => tileRule(name, size) } }),
    bodies: numbered('', (path) => bodyBundle(path), size),
    seals: { is: 'folder', of: (name) => (isDecimal(name) ? sealRule : undefined) },
  };
}

const isDecimal = (name: string): boolean => /^(0|[1-9]\d{0,15})$/.test(name);

const sealRule: Rule = {
  is: 'folder',
  of: (name) => {
    const isKnown = name === 'checkpoint' || name === 'cosigned';
    return isKnown || /^[0-9a-f]{64}\.tsr$/.test(name) ? file : undefined;
  },
};

function tileRule(name: string, size: number): Rule | undefined {
  if (name === 'entries') return numbered('tile/entries/', parseBundlePath, size);
  if (!/^(0|[1-9]\d?)$/.test(name)) return undefined;
  return numbered(`tile/${name}/`, parseTilePath, Math.floor(size / tileWidth ** Number(name)));
}

function bodyBundle(path: string): Bundle {
  const bundle = parseBundlePath(`tile/entries/${path}`);
  // Files of bodies have no partial form, and grow beyond the edge by lines, not by files.
  return { index: bundle.index, width: path.includes('.p') ? Number.NaN : 1 };
}

/** Numbered files below a folder: `000`, `x001/234`, `000.p/5`, of which `size` things exist. */
function numbered(before: string, parse: (path: string) => Bundle, size: number): Rule {
  return {
    is: 'folder',
    of: (name) => {
      if (/^(x\d{3}|\d{3}\.p)$/.test(name)) return numbered(`${before}${name}/`, parse, size);
      const place = placeOf(before + name, parse);
      if (place === undefined) return undefined;
      return place.index * tileWidth + place.width > size ? beyond : file;
    },
  };
}

function placeOf(path: string, parse: (path: string) => Bundle): Bundle | undefined {
  try {
    const place = parse(path);
    return Number.isNaN(place.width) ? undefined : place;
  } catch {
    return undefined;
  }
}

type Folder = Extract<Rule, { is: 'folder' }>;

function walk(run: Run, path: string, rule: Folder): void {
  for (const entry of namesIn(join(run.folder, path))) {
    if (!('name' in entry)) unlisted(run, path, entry);
    else {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      visit(run, inner, { rule: ruleOf(rule, entry.name), found: foundOf(entry) });
    }
  }
}

function foundOf(entry: Dirent): Found['found'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** A file that is being put in place has `.tmp` behind its name until it is. */
function ruleOf(rule: Folder, name: string): Rule | undefined {
  const known = rule.of(name);
  if (known !== undefined || !name.endsWith('.tmp')) return known;
  return rule.of(name.slice(0, -'.tmp'.length))?.is === 'file' ? beyond : undefined;
}

type Found = {
  readonly rule: Rule | undefined;
  readonly found: 'file' | 'folder' | 'link' | 'other';
};

function visit(run: Run, path: string, { rule, found }: Found): void {
  if (found === 'link') {
    run.findings.add('A-002', { path });
    return;
  }
  if (rule === undefined) {
    run.findings.add('A-001', { path });
    return;
  }
  const expected = rule.is === 'file' ? 'file' : 'folder';
  if (found !== expected) {
    run.findings.add('A-003', { path, params: { expected: phrase(`a-${expected}`) } });
    return;
  }
  if (rule.is !== 'folder' && rule.beyond === true) run.findings.add('A-102', { path });
  if (rule.is === 'folder') walk(run, path, rule);
}

function unlisted(run: Run, path: string, { missing, why }: Unread): void {
  // What is taken away between being listed and being opened is no longer there.
  if (!missing) run.findings.add('A-005', { path, params: { why } });
}
