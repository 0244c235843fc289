// Every kind of entry that this version knows, by name.
import type { AnyKind } from './kind.ts';
import { actorKind, archiveKind, eraseKind, sealKind } from './kinds/archive.ts';
import {
  claimKind,
  importKind,
  judgementKind,
  vocabularyKind,
  withdrawKind,
} from './kinds/claim.ts';
import { custodyKind, itemKind } from './kinds/item.ts';

const all: readonly AnyKind[] = [
  archiveKind,
  actorKind,
  sealKind,
  eraseKind,
  itemKind,
  custodyKind,
  vocabularyKind,
  claimKind,
  withdrawKind,
  judgementKind,
  importKind,
];

export const kinds: ReadonlyMap<string, AnyKind> = new Map(all.map((kind) => [kind.name, kind]));
