// Every kind of entry that this version knows, by name.
import type { AnyKind } from './kind.ts';
import { actorKind, archiveKind, eraseKind, sealKind } from './kinds/archive.ts';
import { checkKind } from './kinds/check.ts';
import { claimKind } from './kinds/claim.ts';
import { gradeKind } from './kinds/grade.ts';
import { importKind } from './kinds/import.ts';
import { bareCustodyKind, custodyKind, itemKind, lookedItemKind } from './kinds/item.ts';
import { judgementKind, withdrawKind } from './kinds/judgement.ts';
import { pictureKind } from './kinds/picture.ts';
import { textKind } from './kinds/text.ts';
import { boundedVocabularyKind, vocabularyKind } from './kinds/vocabulary.ts';

const all: readonly AnyKind[] = [
  archiveKind,
  actorKind,
  sealKind,
  eraseKind,
  itemKind,
  lookedItemKind,
  bareCustodyKind,
  custodyKind,
  textKind,
  pictureKind,
  checkKind,
  vocabularyKind,
  boundedVocabularyKind,
  claimKind,
  withdrawKind,
  judgementKind,
  gradeKind,
  importKind,
];

export const kinds: ReadonlyMap<string, AnyKind> = new Map(all.map((kind) => [kind.name, kind]));
