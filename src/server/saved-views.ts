// Views that people named and kept, in local/views.json of the archive: of this
// installation, no evidence. The file is replaced whole, or not at all.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { utf8 } from '../base/bytes.ts';
import { replaceFile } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';
import { type Level, levelNumber } from '../register/level.ts';
import { closed, VisibilityShape } from './shapes/basics.ts';
import { SavedViewShape } from './shapes/overview.ts';

export type SavedView = Static<typeof SavedViewShape>;

// A view tells what somebody looked for, and is shown to those only who see as much.
const KeptShape = Type.Object({ ...SavedViewShape.properties, level: VisibilityShape }, closed);
const file = Compile(Type.Object({ views: Type.Array(KeptShape) }, closed));
type Kept = Static<typeof KeptShape>;

const mostViews = 500;

/** The views that a reader of this level may see, in the order in which they were kept. */
export function savedViewsFor(local: string, level: Level): readonly SavedView[] {
  return readKept(local)
    .filter((view) => levelNumber(view.level) <= levelNumber(level))
    .map(({ id, name, path }) => ({ id, name, path }));
}

function readKept(local: string): readonly Kept[] {
  const path = pathIn(local);
  if (!existsSync(path)) return [];
  const found = parsed(readFileSync(path, 'utf8'));
  // What another programme spoiled is worth no more than what is not there.
  return file.Check(found) ? found.views : [];
}

/** @throws Failure S-016 where there are too many, S-004 where nothing can be written. */
export function keepView(local: string, view: Kept): void {
  const views = readKept(local);
  if (views.length >= mostViews) throw new Failure('S-016', { most: mostViews });
  write(local, [...views, view]);
}

/** @throws Failure S-017 where the reader sees none of this id, S-004 where nothing can be written. */
export function dropView(local: string, id: string, level: Level): void {
  if (!savedViewsFor(local, level).some((view) => view.id === id)) {
    throw new Failure('S-017', { id });
  }
  write(
    local,
    readKept(local).filter((view) => view.id !== id),
  );
}

function write(local: string, views: readonly Kept[]): void {
  try {
    mkdirSync(local, { recursive: true });
    replaceFile(pathIn(local), utf8(`${JSON.stringify({ views }, null, 1)}\n`));
  } catch (cause) {
    throw new Failure('S-004', { why: whyOf(cause) }, cause);
  }
}

function pathIn(local: string): string {
  return join(local, 'views.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
