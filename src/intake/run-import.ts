// Carrying out a planned import: its files become items, its terms vocabulary,
// and its claims one batch behind the entry that commits to them. A crash leaves
// either the whole batch or nothing of it.
import { basename, join } from 'node:path';
import { writeHex } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { claimKind } from '../format/kinds/claim.ts';
import { importKind } from '../format/kinds/import.ts';
import { prepareTerms } from '../format/vocabulary.ts';
import type { Prepared } from '../log/prepare.ts';
import type { Session } from '../log/session.ts';
import type { Vault } from '../vault/vault.ts';
import { claimDrafts, type ImportPlan, importDraft } from './import.ts';
import { type Provenance, receivePaths } from './receive.ts';
import { Spool } from './spool.ts';

export type ImportRun = {
  readonly session: Session;
  readonly vault: Vault;
  readonly folder: string;
  readonly plan: ImportPlan;
  /** Files of the plan that are items already, with their ids; they are not received again. */
  readonly held?: ReadonlyMap<string, string>;
  /** Aborted between claims: nothing is then logged but the files that were received. */
  readonly signal?: AbortSignal;
  readonly provenance: Provenance;
  readonly note: string | null;
  readonly onClaim?: (done: number, total: number) => void;
};

export type Imported = {
  readonly id: string;
  readonly items: ReadonlyMap<string, string>;
  readonly claims: number;
};

/**
 * Carries out a plan.
 *
 * @throws Failure I-014 if a file has changed since it was planned, I-040 or I-041 if the plan is
 *   blocked, V-030, V-031 if the disk takes no more; no claim is then logged, though its files may
 *   have been received.
 */
export async function runImport(run: ImportRun): Promise<Imported> {
  const { session, plan } = run;
  if (plan.blocked !== null) throw plan.blocked;
  const items = await receiveLists(run);
  const itemOf = (file: string) => items.get(file) ?? '';
  const by = session.author.id;
  const at = session.now();
  const terms = plan.termSets.map((set) =>
    prepareTerms(set, { at, by }, (kind, value) => session.prepare(kind, value)),
  );
  if (terms.length > 0) await session.append(terms);
  const spool = new Spool(session);
  try {
    let done = 0;
    for await (const claim of claimDrafts(plan, { at, by, itemOf })) {
      run.signal?.throwIfAborted();
      spool.add(session.prepareCovered(claimKind, claim));
      done += 1;
      run.onClaim?.(done, plan.claims);
    }
    const tree = spool.finish();
    const draft = importDraft(plan, { at, by, itemOf, entries: done, tree, note: run.note });
    const head = session.prepare(importKind, draft);
    await session.append(headThen(head, spool.entries()));
    return { id: writeHex(head.root), items, claims: done };
  } finally {
    spool.remove();
  }
}

/** The plan's files as items: those held, and the others received in its order. @throws Failure I-014 if one is not what was planned from. */
async function receiveLists(run: ImportRun): Promise<Map<string, string>> {
  const { session, vault, plan, folder, provenance, held } = run;
  const items = new Map<string, string>(held);
  const paths = plan.files.filter((file) => !items.has(file)).map((file) => join(folder, file));
  await receivePaths({
    session,
    vault,
    paths,
    provenance,
    onLine: (line) => {
      if (line.kind === 'refused') throw line.failure;
      const file = basename(line.name);
      if (plan.digests.get(file) !== line.sha256) throw new Failure('I-014', { file });
      items.set(file, line.id);
    },
  });
  return items;
}

function* headThen(head: Prepared, rest: Iterable<Prepared>): Generator<Prepared> {
  yield head;
  yield* rest;
}
