// Reading an object of JSON that must have exactly the members its format names.
import type { Json } from '../base/json.ts';

/** The members of an object, or undefined unless it has exactly those named. */
export function exactMembers<Name extends string>(
  value: Json,
  names: readonly Name[],
): { readonly [K in Name]: Json } | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const found = Object.entries(value);
  if (found.length !== names.length) return undefined;
  const members = new Map<string, Json>(found);
  const out: Partial<Record<Name, Json>> = {};
  for (const name of names) {
    const member = members.get(name);
    if (member === undefined) return undefined;
    out[name] = member;
  }
  return isWhole(out, names) ? out : undefined;
}

function isWhole<Name extends string>(
  out: Partial<Record<Name, Json>>,
  names: readonly Name[],
): out is Record<Name, Json> {
  return names.every((name) => out[name] !== undefined);
}
