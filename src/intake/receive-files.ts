// Receives offered files group by group: bytes first, durable, then the news of
// them, so that whoever writes the log never names bytes that could be lost.
import { type Clock, writeInstant } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import type { Digest, FileSource, Stored, Vault } from '../vault/vault.ts';
import type { FileName } from './file-name.ts';
import { guessMediaType } from './media-type.ts';
import type { Offer } from './offer.ts';

/** What became of one offered thing. Every one ends in exactly one of the three kinds. */
export type Outcome = Accepted | Refused;

/**
 * `received`: the bytes are new. `duplicate`: the same bytes are held already, or came earlier;
 * they are not stored twice. `modified` is the file's own time of change, `at` ours, both UTC.
 */
export type Accepted = {
  readonly kind: 'received' | 'duplicate';
  readonly name: FileName;
  readonly digest: Digest;
  readonly sha512Hex: string | null;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly modified: string;
  readonly at: string;
};

export type Refused = {
  readonly kind: 'refused';
  readonly name: FileName;
  readonly refusal: Failure;
  readonly at: string;
};

export type ReceiveOptions = {
  readonly clock: Clock;
  /**
   * Whether an item with these bytes is already in the log. It is asked after the caller has
   * taken the groups before, and only of bytes that the vault held: what it did not hold is
   * received, whatever the log says of bytes that were lost. Without it the vault decides alone,
   * which is wrong after a crash between vault and log: the bytes are held then, and no item
   * names them yet.
   */
  readonly isLogged?: (digest: Digest) => boolean | Promise<boolean>;
  /** Told how many more bytes were read; may be asked hundreds of times a second. */
  readonly onBytes?: (count: number) => void;
  readonly most?: GroupLimits;
};

/** Where a group ends: whichever limit is reached first. */
export type GroupLimits = { readonly files: number; readonly bytes: number };

const usualLimits: GroupLimits = { files: 1024, bytes: 256 << 20 };

/**
 * Receives offers into the vault. Each array given is one group whose bytes are durable: it may
 * be logged and acknowledged. While the caller does so, the next group is being read.
 *
 * @throws Failure V-030, V-031 when the vault cannot take more. Groups given before are kept; of
 *   the rest nothing was acknowledged, and offering everything again completes it.
 */
export async function* receiveFiles(
  vault: Vault,
  offers: Iterable<Offer>,
  options: ReceiveOptions,
): AsyncGenerator<readonly Outcome[], void> {
  let ahead: Promise<Result[]> | undefined;
  try {
    for (const group of groupsOf(offers, options.most ?? usualLimits)) {
      const next = putGroup(vault, group, options);
      // A failure is met where the group is awaited, not reported as unhandled before that.
      next.catch(() => {});
      const earlier = ahead;
      ahead = next;
      if (earlier !== undefined) yield await outcomesOf(await earlier, options);
    }
    if (ahead !== undefined) yield await outcomesOf(await ahead, options);
  } finally {
    await ahead?.catch(() => {});
  }
}

function* groupsOf(offers: Iterable<Offer>, most: GroupLimits): Generator<Offer[], void> {
  let group: Offer[] = [];
  let bytes = 0;
  for (const offer of offers) {
    group.push(offer);
    if ('source' in offer) bytes += offer.source.sizeBytes;
    if (group.length < most.files && bytes < most.bytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}

type Result = {
  readonly name: FileName;
  readonly result: Stored | Failure;
  readonly at: string;
};

async function putGroup(
  vault: Vault,
  group: readonly Offer[],
  { clock, onBytes }: ReceiveOptions,
): Promise<Result[]> {
  const sources = group.flatMap((offer): FileSource[] => ('source' in offer ? [offer.source] : []));
  const stored = (await vault.put(sources, onBytes)).values();
  const at = writeInstant(clock());
  return group.map((offer) => {
    const result = 'source' in offer ? stored.next().value : offer.refusal;
    if (result === undefined) throw new Error('the vault gave fewer results than sources');
    return { name: offer.name, result, at };
  });
}

async function outcomesOf(results: readonly Result[], options: ReceiveOptions) {
  const before = new Set<Digest>();
  const outcomes: Outcome[] = [];
  for (const { name, result, at } of results) {
    if (result instanceof Failure) {
      outcomes.push({ kind: 'refused', name, refusal: result, at });
      continue;
    }
    const known = before.has(result.digest) || (await isKnown(result, options));
    before.add(result.digest);
    outcomes.push(accepted({ name, result, at, known }));
  }
  return outcomes;
}

function isKnown({ existed, digest }: Stored, { isLogged }: ReceiveOptions) {
  return existed && (isLogged === undefined || isLogged(digest));
}

function accepted(each: { name: FileName; result: Stored; at: string; known: boolean }): Accepted {
  const { digest, sha512Hex, sizeBytes, head, modifiedMs } = each.result;
  return {
    kind: each.known ? 'duplicate' : 'received',
    name: each.name,
    digest,
    sha512Hex,
    sizeBytes,
    mediaType: guessMediaType(head, each.name.text),
    modified: writeInstant(modifiedMs ?? 0),
    at: each.at,
  };
}
