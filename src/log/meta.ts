// archive.json: what entry 0 says, repeated where a person looks first
// (docs/formats/archive.md, clause 1).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Static } from 'typebox';
import { parseUtf8, utf8 } from '../base/bytes.ts';
import { replaceFile } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { parseJson, writeJson } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import { whyOf } from '../base/why.ts';
import { archiveKind } from '../format/kinds/archive.ts';
import { Shape } from '../format/shape.ts';
import { isOf } from '../format/shape-check.ts';

const { format, id, name, origin, vkey } = archiveKind.schema.properties;
const metaShape = Shape.Object({ format, id, name, origin, vkey }, { additionalProperties: false });
const isMeta = isOf(metaShape);

export type ArchiveMeta = Static<typeof metaShape>;

/** @throws Failure L-001 if the folder has none, L-006 if it is not as it should be. */
export function readMeta(folder: string): ArchiveMeta {
  const path = join(folder, 'archive.json');
  if (!existsSync(path)) throw new Failure('L-001', { folder });
  return orDamaged('archive.json', () => {
    const text = parseUtf8(readFileSync(path));
    const value: unknown = parseJson(text.slice(0, -1));
    if (text.endsWith('\n') && isMeta(value)) return value;
    throw new Failure('L-006', { why: phrase('no-archive-json') });
  });
}

/** Says of which file of the archive a parser complains. @throws Failure L-006. */
export function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code === 'L-006') throw cause;
    throw new Failure('L-006', { why: phrase('in-file', { file, what: whyOf(cause) }) }, cause);
  }
}

export function saveMeta(folder: string, meta: ArchiveMeta): void {
  replaceFile(join(folder, 'archive.json'), utf8(`${writeJson(meta)}\n`));
}
