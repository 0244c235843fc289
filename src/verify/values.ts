// The values inside fields that a shape alone cannot judge: moments, dates with
// their bounds, names, quantities, and what an item says of its own bytes.
import type { Json } from '../base/json.ts';
import { parseDate } from '../format/date/date.ts';
import { isItemKind } from '../format/kinds/item.ts';
import { parseName } from '../format/name/name.ts';
import { parseQuantity } from '../format/quantity/quantity.ts';
import type { Problem, Shown } from './facts.ts';
import { causeOf } from './finding.ts';

type Reader = (value: Json) => unknown;
type Part = { readonly path: readonly string[]; readonly read: Reader };

const part = (path: string, read: Reader): Part => ({ path: path.split('.'), read });

const objectParts = (under: string): Part[] => [
  part(`${under}.date`, parseDate),
  part(`${under}.name`, parseName),
  part(`${under}.quantity`, parseQuantity),
];

const parts: Readonly<Record<string, readonly Part[]>> = {
  'gavah.claim/1': [
    ...objectParts('object'),
    part('when', parseDate),
    part('scope.when', parseDate),
  ],
  'gavah.judgement/1': objectParts('value'),
  'gavah.custody/2': [part('happened', parseDate)],
};

const moments: Readonly<Record<string, readonly string[]>> = {
  'gavah.item/1': ['at', 'modified'],
  'gavah.item/2': ['at', 'modified'],
  'gavah.check/1': ['at', 'began'],
};

/** What is wrong with the values of an entry's open fields. */
export function checkValues(kind: string, shown: Shown): Problem[] {
  const wrong = (parts[kind] ?? []).flatMap(({ path, read }) => checkPart(shown, path, read));
  const times = (moments[kind] ?? ['at']).flatMap((field) => checkMoment(shown, field));
  return [...wrong, ...times, ...(isItemKind(kind) ? checkDigests(shown) : [])];
}

function checkPart(shown: Shown, path: readonly string[], read: Reader): Problem[] {
  let value: Json | undefined = shown;
  for (const name of path) value = memberOf(value, name);
  if (value === undefined || value === null) return [];
  try {
    read(value);
    return [];
  } catch (thrown) {
    return [{ code: 'A-035', params: { field: path.join('.') }, cause: causeOf(thrown) }];
  }
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const found: Json | undefined = Reflect.get(value, name);
  return Object.hasOwn(value, name) ? found : undefined;
}

function checkMoment(shown: Shown, field: string): Problem[] {
  const text = shown[field];
  if (typeof text !== 'string' || momentOf(text) !== undefined) return [];
  return [{ code: 'A-036', params: { field, text }, cause: null }];
}

/** Milliseconds since 1970 of `2026-01-31T09:30:00Z`, or undefined if there is no such moment. */
export function momentOf(text: string): number | undefined {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  const isSame = new Date(milliseconds).toISOString().replace('.000Z', 'Z') === text;
  return isSame ? milliseconds : undefined;
}

function checkDigests({ encoding, sha256, stored }: Shown): Problem[] {
  if (encoding !== 'plain' || sha256 === undefined || stored === undefined) return [];
  return sha256 === stored ? [] : [{ code: 'A-064', params: {}, cause: null }];
}
