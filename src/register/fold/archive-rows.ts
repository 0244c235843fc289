// Entries about the archive itself as rows: its logs, its people, what was
// sealed, erased and imported, and what happened to items after their receipt.

import { shownOf } from '../../format/kind.ts';
import { actorKind, archiveKind, eraseKind, sealKind } from '../../format/kinds/archive.ts';
import { checkKind } from '../../format/kinds/check.ts';
import { importKind } from '../../format/kinds/import.ts';
import { shownCustody } from '../../format/kinds/item.ts';
import type { SourceEntry } from '../source.ts';
import { type Batch, jsonText } from './batch.ts';

export function addArchive(batch: Batch, { position, body }: SourceEntry): void {
  const archive = shownOf(archiveKind, body);
  batch.add('archive', {
    position,
    archive: archive.id ?? null,
    name: archive.name ?? null,
    origin: archive.origin ?? null,
    vkey: archive.vkey ?? null,
    previous_origin: archive.previousOrigin ?? null,
    previous_checkpoint: archive.previousCheckpoint ?? null,
  });
}

export function addActor(batch: Batch, { position, body }: SourceEntry): void {
  const { name = null, role = null, key = null, note = null } = shownOf(actorKind, body);
  batch.add('actor', { position, name, role, key, note });
}

export function addSeal(batch: Batch, { position, body }: SourceEntry): void {
  const seal = shownOf(sealKind, body);
  batch.add('seal', {
    position,
    origin: seal.origin ?? null,
    size: seal.size ?? null,
    checkpoint: seal.checkpoint ?? null,
    tokens: seal.tokens ?? null,
    cosigned: seal.cosigned ?? null,
    note: seal.note ?? null,
  });
}

export function addErase(batch: Batch, { position, body }: SourceEntry): void {
  const { reason = null, note = null, target = [] } = shownOf(eraseKind, body);
  batch.add('erase', { position, reason, note });
  target.forEach(({ entry, fields }, ordinal) => {
    batch.add('erase_target', { position, ordinal, target: entry, fields });
  });
  batch.has.erasures = true;
}

export function addCustody(batch: Batch, { position, body }: SourceEntry): void {
  const { happened = null, ...shown } = shownCustody(body);
  const { item = null, act = null, from = null, to = null, place = null, note = null } = shown;
  const whom = { from_whom: from, to_whom: to };
  batch.add('custody', { position, item, act, happened: jsonText(happened), ...whom, place, note });
}

/** @returns whether the whole archive was checked, or it is closed what was. */
export function addCheck(batch: Batch, { position, body }: SourceEntry): boolean {
  const { machine, items, failure = [], ...shown } = shownOf(checkKind, body);
  batch.add('archive_check', {
    position,
    began: shown.began ?? null,
    tool: machine?.tool ?? null,
    version: machine?.version ?? null,
    parameters: machine?.parameters ?? null,
    items: items === undefined ? [] : items,
    entries: shown.entries ?? null,
    objects: shown.objects ?? null,
    bytes: shown.bytes ?? null,
    findings: shown.findings ?? null,
    listed: shown.failureCount ?? null,
  });
  failure.forEach(({ code, object, path, entry }, ordinal) => {
    batch.add('check_failure', { position, ordinal, code, object, path, entry });
  });
  return items === undefined || items === null;
}

export function addImport(batch: Batch, { position, body }: SourceEntry): void {
  const shown = shownOf(importKind, body);
  batch.add('import', {
    position,
    name: shown.name ?? null,
    mapping: shown.mapping ?? null,
    items: shown.items ?? null,
    rows: shown.rows ?? null,
    entries: shown.entries ?? null,
    tree: shown.tree ?? null,
    note: shown.note ?? null,
    refusal_count: shown.refusalCount ?? null,
  });
  (shown.refusal ?? []).forEach((refusal, ordinal) => {
    batch.add('import_refusal', { position, ordinal, ...refusal });
  });
}
