// Which entries an entry names, and of which kinds those may be.
import type { Shown } from './facts.ts';

export type Reference = {
  readonly field: string;
  /** The id named: 64 hexadecimal digits. */
  readonly id: string;
  /** Short names of the kinds that may stand there; empty for any. */
  readonly kinds: readonly string[];
};

type Slot = { readonly path: readonly string[]; readonly kinds: readonly string[] };

const slot = (path: string, ...kinds: string[]): Slot => ({ path: path.split('.'), kinds });

const itemSlots = [slot('duplicateOf', 'item'), slot('derivedFrom.item', 'item')];

/** Where each kind names others. Lists are gone through. */
const slots: Readonly<Record<string, readonly Slot[]>> = {
  'gavah.item/1': itemSlots,
  'gavah.item/2': itemSlots,
  'gavah.custody/1': [slot('item', 'item')],
  'gavah.custody/2': [slot('item', 'item')],
  'gavah.text/1': [slot('item', 'item')],
  'gavah.picture/1': [slot('item', 'item')],
  'gavah.check/1': [slot('items', 'item')],
  'gavah.claim/1': [slot('item', 'item'), slot('supersedes', 'claim')],
  'gavah.withdraw/1': [slot('target', 'claim', 'judgement', 'grade', 'import')],
  'gavah.judgement/1': [slot('claims', 'claim')],
  'gavah.grade/1': [slot('graded.claim', 'claim')],
  'gavah.import/1': [slot('mapping', 'item'), slot('items', 'item')],
  'gavah.erase/1': [slot('target.entry')],
};

/** The entries that an entry names, as far as its fields are open. */
export function referencesOf(kind: string, shown: Shown): Reference[] {
  return (slots[kind] ?? []).flatMap(({ path, kinds }) =>
    valuesAt(shown, path).map((id) => ({ field: path.join('.'), id, kinds })),
  );
}

function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return valuesAt(memberOf(value, name), rest);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
