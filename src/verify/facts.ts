// One body, judged by itself: its form, its root, its kind and fields, the values
// in them. What depends on other entries is only gathered here, for the ledger.
// Pure; runs in any thread.
import { parseUtf8 } from '../base/bytes.ts';
import type { Json } from '../base/json.ts';
import type { Params } from '../base/phrase.ts';
import { type Body, openFields, parseBody, rootOfBody } from '../format/body.ts';
import { leavesFor } from '../format/field.ts';
import { type AnyKind, kindNameOf, nameAt, shownOf } from '../format/kind.ts';
import { kinds } from '../format/kinds.ts';
import { type Cause, causeOf, type FindingCode } from './finding.ts';
import { type Reference, referencesOf } from './reference.ts';
import { checkValues } from './values.ts';

export type Shown = Readonly<Record<string, Json>>;
export type Problem = {
  readonly code: FindingCode;
  readonly params: Params;
  readonly cause: Cause | null;
};

/** What a body says that other checks need. Plain data, so that it can cross between threads. */
export type Facts = {
  /** 32 bytes, or null where the body cannot be read. */
  readonly root: Uint8Array | null;
  readonly kind: string | null;
  readonly at: string | null;
  /** Null where the field says null; undefined where it is closed or the kind has none. */
  readonly by: string | null | undefined;
  readonly signature: Uint8Array | null;
  /** Names of the closed fields, each once, and, where there are any, of the open ones. */
  readonly closed: readonly string[];
  readonly open: readonly string[];
  /** The fields of kinds that the structure of an archive rests on; empty for others. */
  readonly shown: Shown;
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
};

const structural = new Set(['archive', 'actor', 'seal', 'erase', 'item', 'import']);

const unreadable: Omit<Facts, 'problems'> = {
  root: null,
  kind: null,
  at: null,
  by: undefined,
  signature: null,
  closed: [],
  open: [],
  shown: {},
  references: [],
};

/** Judges one line of a file of bodies, without its line feed. Never throws on bad evidence. */
export function factsOf(line: Uint8Array): Facts {
  try {
    return factsOfBody(parseBody(parseUtf8(line)));
  } catch (thrown) {
    return { ...unreadable, problems: [{ code: 'A-031', params: {}, cause: causeOf(thrown) }] };
  }
}

/** {@link factsOf} of a parsed body. @throws Failure E-005…E-007 if it is too large to have a root. */
export function factsOfBody(body: Body): Facts {
  // Copies, for these cross between threads, and a view would take its whole buffer along.
  const signature = body.signature === null ? null : new Uint8Array(body.signature);
  const base = { ...unreadable, root: new Uint8Array(rootOfBody(body)), signature };
  let name: string;
  try {
    name = kindNameOf(body);
  } catch (thrown) {
    return { ...base, problems: [{ code: 'A-034', params: {}, cause: causeOf(thrown) }] };
  }
  const kind = kinds.get(name);
  if (kind === undefined) {
    const params = { kind: name };
    return { ...base, kind: name, problems: [{ code: 'A-033', params, cause: null }] };
  }
  return factsOfKind(kind, body, { ...base, kind: name });
}

function factsOfKind(kind: AnyKind, body: Body, base: Omit<Facts, 'problems'>): Facts {
  let shown: Shown;
  try {
    shown = showing(kind, body);
  } catch (thrown) {
    return { ...base, problems: [{ code: 'A-034', params: {}, cause: causeOf(thrown) }] };
  }
  return {
    ...base,
    at: typeof shown.at === 'string' ? shown.at : null,
    by: shown.by === null || typeof shown.by === 'string' ? shown.by : undefined,
    ...divideFields(kind, body, shown),
    shown: structural.has(shortName(kind.name)) ? shown : {},
    references: referencesOf(kind.name, shown),
    problems: [...checkLeaves(kind, body, shown), ...checkValues(kind.name, shown)],
  };
}

// shownOf takes a Kind with its types; of a kind found by name only AnyKind is known,
// and its checks are the same.
function showing(kind: AnyKind, body: Body): Shown {
  return shownOf(kind as Parameters<typeof shownOf>[0], body) as Shown;
}

/** `gavah.item/1` → `item`. */
export function shortName(kind: string): string {
  return kind.slice('gavah.'.length, kind.indexOf('/'));
}

/** How many fields an entry has, `kind` included; undefined where the count of a repeated one is closed. */
function fieldCount(kind: AnyKind, shown: Shown): number | undefined {
  if (kind.repeats === null) return kind.fields.length + 1;
  const count = shown[kind.repeats.count];
  return typeof count === 'number' ? kind.fields.length + count : undefined;
}

/** The names of a partial body's fields, closed and open; decoys are neither. */
function divideFields(
  kind: AnyKind,
  body: Body,
  shown: Shown,
): { closed: readonly string[]; open: readonly string[] } {
  if (body.form === 'whole') return { closed: [], open: [] };
  const count = fieldCount(kind, shown) ?? kind.fields.length;
  const [closed, open] = [new Set<string>(), new Set<string>()];
  openFields(body)
    .slice(0, count)
    .forEach((field, position) => {
      const name = nameAt(kind, position);
      if (name !== undefined) (field === undefined ? closed : open).add(name);
    });
  return { closed: [...closed], open: [...open] };
}

/** A partial body has the leaves that its fields ask for, and no field where a decoy must be. */
function checkLeaves(kind: AnyKind, body: Body, shown: Shown): Problem[] {
  if (body.form === 'whole') return [];
  const count = fieldCount(kind, shown);
  if (count === undefined) return [];
  const found = body.leaves.length;
  const most = openFields(body).findLastIndex((field) => field !== undefined) + 1;
  const expected = leavesOrNone(count);
  if (found === expected && most <= count) return [];
  return [{ code: 'A-037', params: { found: most > count ? most : found, expected }, cause: null }];
}

function leavesOrNone(fields: number): number {
  try {
    return leavesFor(fields);
  } catch {
    return 0; // more fields than any entry has: the stated count is wrong
  }
}
