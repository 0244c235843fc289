// The types of the server's answers that more than one page needs, under one roof.
// Types only: they vanish in the build.
import type { Static } from 'typebox';
import type { ClaimObject } from '../../src/format/kinds/claim.ts';
import type { ClaimRow } from '../../src/server/shapes/claim.ts';
import type { Relation, TimelineRow } from '../../src/server/shapes/entity.ts';
import type { SavedViewShape } from '../../src/server/shapes/overview.ts';

export type Page<T> = { rows: T[]; next: string | null; total: number | null };
export type SavedView = Static<typeof SavedViewShape>;
export type { ClaimObject, Relation, TimelineRow };
export type DateValue = NonNullable<ClaimRow['when']>;
export type QuantityValue = Extract<ClaimObject, { quantity: unknown }>['quantity'];
export type Locator = ClaimRow['locator'];
export type Term = {
  term: string;
  type: string;
  label: { en: string; fa: string };
  definition: { en: string; fa: string };
  boundary: { en: string; fa: string } | null;
  allegation: string | null;
  domain: string[];
  range: string | null;
  rangeKinds: string[];
  many: boolean;
  contradiction: string;
  scope: string[];
  visibility: string;
};
