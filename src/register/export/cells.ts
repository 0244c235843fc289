// How values stand in cells of CSV.
import { type Json, writeJson } from '../../base/json.ts';
import type { AccusedView } from '../query/accused.ts';
import { writeAccused } from '../query/accused-words.ts';
import type { GradeView } from '../query/grades.ts';

/** A value of several members as canonical JSON; nothing for null and for an empty list. */
export function jsonCell(value: Json | object): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return writeJson(JSON.parse(JSON.stringify(value)));
}

/** How the accused whom a claim names stand; nothing where it names none. */
export function standingCell(accused: readonly AccusedView[]): string | null {
  const cells = accused.map((one) => writeAccused(one, 'en'));
  return cells.length === 0 ? null : cells.join(' | ').replace(/[\u2066-\u2069]/g, '');
}

/** The grades of one source or one claim, each with who gave it; nothing where there is none. */
export function gradeCell(grades: readonly GradeView[]): string | null {
  const cells = grades.map(({ grade, by, byName }) => `${grade} (${byName ?? by ?? ''})`);
  return cells.length === 0 ? null : cells.join('; ');
}

export const visibilities = ['public', 'team', 'protected'] as const;
