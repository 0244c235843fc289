// What `gavah receive` is told of the files: from whom, how, when and where they were
// collected, why they matter, whom they could harm, and what they were made from.
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import { wordOfKind } from '../format/kind-word.ts';
import type { Provenance } from '../intake/receive.ts';
import { showEntry, showItem } from '../register/query/show-item.ts';
import { viewOf } from '../register/query/view.ts';
import { type Context, textValue, type Values } from './command.ts';
import { findEntry } from './find-id.ts';
import { type Visibility, visibilityOf } from './visibility.ts';
import { withRegister } from './workplace.ts';

/**
 * The provenance that the options state. What was made from an item has the item's visibility
 * unless another is given.
 *
 * @throws Failure U-003 where one option asks for another, R-003, R-004, U-008 for the item.
 */
export async function provenanceOf(context: Context, values: Values): Promise<Provenance> {
  const derived = await derivationOf(context, values);
  return {
    from: needed(values, 'from', 'WHO'),
    note: textValue(values, 'note') ?? null,
    visibility:
      derived === undefined || values.visibility !== undefined
        ? visibilityOf(values, 'receive')
        : derived.visibility,
    method: textValue(values, 'how') ?? 'gavah receive',
    collectedAt: textValue(values, 'collected') ?? null,
    relevance: textValue(values, 'relevance') ?? null,
    risk: textValue(values, 'risk') ?? null,
    derivedFrom: derived?.derivedFrom ?? null,
  };
}

function needed(values: Values, name: string, value: string): string {
  const given = textValue(values, name);
  if (given !== undefined && given !== '') return given;
  throw new Failure('U-003', { option: `--${name} ${value}`, command: 'receive' });
}

type Derivation = {
  readonly derivedFrom: NonNullable<Provenance['derivedFrom']>;
  readonly visibility: Visibility;
};

async function derivationOf(context: Context, values: Values): Promise<Derivation | undefined> {
  const prefix = textValue(values, 'derived-from');
  if (prefix === undefined) {
    for (const name of ['what', 'tool', 'tool-version', 'tool-parameters']) {
      if (values[name] !== undefined) needed(values, 'derived-from', 'ID');
    }
    return undefined;
  }
  const what = needed(values, 'what', 'TEXT');
  const machine = machineOf(values);
  return withRegister(context, async (register) => {
    const { id, position, kind } = await findEntry(register, prefix);
    const view = viewOf(register, 'protected');
    const entry = await showEntry(view, position);
    const item = entry === undefined ? undefined : await showItem(view, entry);
    if (item === undefined) {
      throw new Failure('U-008', {
        id: prefix,
        what: wordOfKind(kind),
        wanted: phrase('kind-item'),
      });
    }
    return {
      derivedFrom: { item: id, machine, what },
      visibility: levels[item.visibility] ?? 'protected',
    };
  });
}

const levels: readonly Visibility[] = ['public', 'team', 'protected'];

function machineOf(values: Values): Derivation['derivedFrom']['machine'] {
  const tool = textValue(values, 'tool');
  if (tool === undefined) {
    for (const name of ['tool-version', 'tool-parameters']) {
      if (values[name] !== undefined) needed(values, 'tool', 'NAME');
    }
    return null;
  }
  const version = needed(values, 'tool-version', 'V');
  return { tool, version, parameters: textValue(values, 'tool-parameters') ?? '' };
}
