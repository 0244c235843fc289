// How values stand in cells of CSV.
import { type Json, writeJson } from '../../base/json.ts';

/** A value of several members as canonical JSON; nothing for null and for an empty list. */
export function jsonCell(value: Json | object): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return writeJson(JSON.parse(JSON.stringify(value)));
}

export const visibilities = ['public', 'team', 'protected'] as const;
