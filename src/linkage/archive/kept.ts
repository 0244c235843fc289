// What a run over all persons found out of how they agree, kept in local/ so that a
// later list is compared without estimating again. No value of any person is in it,
// and losing it costs time alone.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { utf8 } from '../../base/bytes.ts';
import { replaceFile } from '../../base/durable.ts';
import type { Earlier } from '../run/earlier.ts';

const closed = { additionalProperties: false } as const;
const Bits = Type.Number();

const KeptShape = Type.Object(
  {
    format: Type.Literal('gavah.link-model/1'),
    isDeduplicated: Type.Boolean(),
    model: Type.Object(
      {
        comparisons: Type.Array(
          Type.Object(
            {
              name: Type.String(),
              kind: Type.String(),
              levels: Type.Array(Type.String()),
              base: Type.Integer(),
            },
            closed,
          ),
        ),
        levels: Type.Array(Type.Array(Type.Object({ m: Bits, u: Bits, weight: Bits }, closed))),
        prior: Bits,
        relatives: Type.Object({ prior: Bits, levels: Type.Array(Type.Array(Bits)) }, closed),
        same: Type.Array(Bits),
        sameGiven: Bits,
        sameFamily: Bits,
        scale: Bits,
        matches: Bits,
      },
      closed,
    ),
  },
  closed,
);

const ownerOnly = 0o600;

export function writeKept(folder: string, { model, isDeduplicated }: Earlier): void {
  mkdirSync(join(folder, 'local'), { recursive: true });
  const kept = { format: 'gavah.link-model/1', isDeduplicated, model };
  replaceFile(pathIn(folder), utf8(`${JSON.stringify(kept)}\n`), ownerOnly);
}

/** What was kept last; undefined where nothing was, or what there is cannot be read. */
export function findKept(folder: string): Earlier | undefined {
  const path = pathIn(folder);
  if (!existsSync(path)) return undefined;
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(KeptShape, kept) ? earlierOf(kept) : undefined;
  } catch {
    return undefined;
  }
}

function earlierOf({ model, isDeduplicated }: Static<typeof KeptShape>): Earlier {
  // Used only where the comparisons are those of the records, to the letter; see usableFor.
  const comparisons = model.comparisons as Earlier['model']['comparisons'];
  return { model: { ...model, comparisons }, isDeduplicated };
}

function pathIn(folder: string): string {
  return join(folder, 'local', 'linkage-model.json');
}
