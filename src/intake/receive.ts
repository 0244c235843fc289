// `gavah receive`: files and folders become items. The bytes of a group are
// durable in the vault before its items are appended to the log, and only then is
// anything said to be received. Every file offered is accounted for.
import { writeHex } from '../base/bytes.ts';
import type { Failure } from '../base/failure.ts';
import type { ValueOf } from '../format/kind.ts';
import { lookedItemKind } from '../format/kinds/item.ts';
import { ItemIndex, readItemIndex } from '../log/item-index.ts';
import type { Prepared } from '../log/prepare.ts';
import type { Session } from '../log/session.ts';
import type { Digest, Vault } from '../vault/vault.ts';
import { showFileName } from './file-name.ts';
import { lookAt } from './look/look.ts';
import { measureOffers, type Offer, type OfferOptions, walkOffers } from './offer.ts';
import { type Accepted, type GroupLimits, type Outcome, receiveFiles } from './receive-files.ts';
import { viewerOf } from './viewer.ts';

export type Item = ValueOf<typeof lookedItemKind>;

export type Provenance = {
  /** From whom the files came, in the documenter's words. */
  readonly from: string;
  readonly note: string | null;
  readonly visibility: Item['visibility'];
  /** How they came in, such as `command line`. */
  readonly method: string;
  /** When and where they were collected, if somebody else did that earlier. */
  readonly collectedAt?: string | null;
  /** Why they are taken in. */
  readonly relevance?: string | null;
  /** What harm having or showing them could do, and to whom. */
  readonly risk?: string | null;
  /** The item that they were made from, and how. */
  readonly derivedFrom?: Item['derivedFrom'];
};

/** What became of one offered file, for the report. */
export type ReceivedLine =
  | {
      readonly kind: 'received' | 'duplicate';
      readonly name: string;
      readonly id: string;
      readonly sha256: string;
      readonly sizeBytes: number;
      readonly mediaType: string;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure };

export type ReceiveRun = {
  readonly session: Session;
  readonly vault: Vault;
  readonly provenance: Provenance;
  readonly onLine: (line: ReceivedLine) => void;
  /** Between two groups of files it can be ended; what was logged stays. */
  readonly signal?: AbortSignal | undefined;
  /** How much is logged together. */
  readonly most?: GroupLimits | undefined;
  /** Told the total first (when it is known) and then how much has been read. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly totalBytes: number }) => void;
};

/** Receives everything under the paths, as {@link receiveOffers} does. */
export function receivePaths(
  run: ReceiveRun & {
    readonly paths: readonly string[];
    readonly except?: OfferOptions['except'];
  },
): Promise<void> {
  const options = { except: run.except ?? [] };
  return receiveOffers(run, () => walkOffers(run.paths, options));
}

/**
 * Receives what is offered, in the order in which it is offered. A line is given for each offer,
 * and only when it is durable and logged.
 *
 * @param offers gives the offers anew each time: they are gone through once more to measure them.
 * @throws Failure V-030, V-031 or L-007 when the vault or the log cannot go on, L-014 for a clock that went back; what was given
 *   before stays, and offering the same again completes it.
 */
export async function receiveOffers(run: ReceiveRun, offers: () => Iterable<Offer>): Promise<void> {
  const { session, vault } = run;
  // A clock that is refused is refused before gigabytes are copied.
  session.now();
  const totalBytes = run.onProgress === undefined ? 0 : measureOffers(offers()).bytes;
  let bytes = 0;
  const known = new KnownItems(session);
  const groups = receiveFiles(vault, offers(), {
    clock: session.clock,
    ...(run.most === undefined ? {} : { most: run.most }),
    isLogged: (digest) => known.find(digest) !== null,
    onBytes: (count) => {
      bytes += count;
      run.onProgress?.({ bytes, totalBytes });
    },
  });
  for await (const outcomes of groups) {
    run.signal?.throwIfAborted();
    await logGroup(run, outcomes, known);
  }
}

async function logGroup(
  run: ReceiveRun,
  outcomes: readonly Outcome[],
  known: KnownItems,
): Promise<void> {
  const entries: Prepared[] = [];
  const lines: ReceivedLine[] = [];
  for (const outcome of outcomes) {
    const name = showFileName(outcome.name.text);
    if (outcome.kind === 'refused') {
      lines.push({ kind: 'refused', name, failure: outcome.refusal });
      continue;
    }
    const { digest: sha256, sizeBytes, mediaType } = outcome;
    const duplicateOf = outcome.kind === 'duplicate' ? known.find(sha256) : null;
    const entry = run.session.prepare(lookedItemKind, itemOf(run, outcome, duplicateOf));
    const id = writeHex(entry.root);
    known.add(sha256, duplicateOf ?? id);
    entries.push(entry);
    lines.push({
      kind: duplicateOf === null ? 'received' : 'duplicate',
      name,
      id,
      sha256,
      sizeBytes,
      mediaType,
    });
  }
  if (entries.length > 0) await run.session.append(entries);
  for (const line of lines) run.onLine(line);
}

function itemOf(run: ReceiveRun, file: Accepted, duplicateOf: string | null): Item {
  const { from, note, visibility, method } = run.provenance;
  const { collectedAt = null, relevance = null, risk = null } = run.provenance;
  const { derivedFrom = null } = run.provenance;
  const name = file.name.text.split('/').at(-1) ?? '';
  return {
    at: file.at,
    by: run.session.author.id,
    name: [...name].slice(0, 500).join('') || '-',
    path: file.name.text,
    spelling: file.name.spelling,
    mediaType: file.mediaType,
    sizeBytes: file.sizeBytes,
    sha256: file.digest,
    sha512: file.sha512Hex,
    encoding: 'plain',
    stored: file.digest,
    modified: file.modified,
    from,
    method,
    collectedAt,
    relevance,
    risk,
    note,
    language: null,
    visibility,
    consent: null,
    duplicateOf,
    derivedFrom,
    source: null,
    ...lookAt(run.vault, file.digest, file.mediaType),
    viewer: viewerOf(file.mediaType, name),
  };
}

/**
 * The items whose bytes are held. The log is read for them once, and not before bytes come
 * that were held already and are not of this receipt.
 */
class KnownItems {
  readonly #session: Session;
  readonly #index = new ItemIndex();
  #isLogRead = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The first item of this receipt with these bytes, for what comes after it. */
  add(digest: Digest, id: string): void {
    this.#index.set(digest, id);
  }

  find(digest: Digest): string | null {
    const seen = this.#index.find(digest);
    if (seen !== undefined || this.#isLogRead) return seen ?? null;
    readItemIndex(this.#session.archive, this.#index);
    this.#isLogRead = true;
    return this.#index.find(digest) ?? null;
  }
}
