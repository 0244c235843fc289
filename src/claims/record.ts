// One act of recording: claims as a person writes them down, with the entities that
// they name for the first time. A new entity gets a random id, and a claim of its
// kind and of its name on the word of the same source, in the same place.
import { writeHex } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { type KindsOf, strictest } from '../format/claim.ts';
import type { Claim } from '../format/kinds/claim.ts';
import { readName } from '../format/name/read-name.ts';
import { findPredicate } from '../format/vocabulary.ts';
import { draftClaim, type Rules } from './draft.ts';
import { entitiesIn, type Said, withEntities } from './said.ts';

/** An entity that the archive does not have yet: `key` is what the claims call it, `new:` and a word. */
export type NewEntity = {
  readonly key: string;
  readonly kind: string;
  /** As written; null for one who is not named. */
  readonly name: string | null;
};

export type Recording = {
  readonly entities: readonly NewEntity[];
  readonly claims: readonly Said[];
};

/** Who records and when, and what is there already, so far as they may see it. */
export type Recorder = {
  readonly at: string;
  readonly by: string;
  readonly random: (length: number) => Uint8Array;
  readonly isKnown: (entity: string) => boolean;
  /** The visibility of an item; undefined where there is none. */
  readonly visibilityOf: (item: string) => Claim['visibility'] | undefined;
  /** The state of a claim; undefined where there is none. */
  readonly stateOf: (claim: string) => 'stands' | 'withdrawn' | 'superseded' | undefined;
};

/** Claims that may be logged together: those of `own` are the ones that were asked for. */
export type Drafted = {
  readonly claims: readonly Claim[];
  readonly own: readonly number[];
  /** The id of each new entity, by its key. */
  readonly entities: Readonly<Record<string, string>>;
};

/**
 * The claims of a recording, those of a new entity's kind and name before the first claim that
 * speaks of it. Left out, a claim's access is `held` where it stands in an item, and its visibility
 * the strictest of `team`, the predicate's and the item's.
 *
 * @throws Failure K-020 to K-026, and as {@link draftClaim}; `where` in its parameters tells which
 *   claim or entity it is about, such as `claims/0`.
 */
export function draftRecord(rules: Rules, recording: Recording, recorder: Recorder): Drafted {
  const { entities, claims } = recording;
  const ids = mintIds(entities, recorder);
  const known: Rules = { ...rules, kindsOf: kindsWith(rules.kindsOf, entities, ids) };
  const [drafts, own]: [Claim[], number[]] = [[], []];
  const open = new Map(entities.map((entity) => [entity.key, entity]));
  claims.forEach((said, i) => {
    about(`claims/${i}`, () => {
      const claim = draftOne(known, { said, ids, recorder });
      for (const key of keysIn(said)) {
        const entity = open.get(key);
        if (entity === undefined || !open.delete(key)) continue;
        drafts.push(...introduce(known, { entity, id: ids.get(key) ?? '', claim }));
      }
      own.push(drafts.push(claim) - 1);
    });
  });
  for (const key of open.keys()) throw new Failure('K-022', { key, where: `entities/${key}` });
  return { claims: drafts, own, entities: Object.fromEntries(ids) };
}

function mintIds(entities: readonly NewEntity[], { random }: Recorder): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { key } of entities) {
    if (ids.has(key)) throw new Failure('K-020', { key, where: `entities/${key}` });
    ids.set(key, writeHex(random(16)));
  }
  return ids;
}

function kindsWith(
  kindsOf: KindsOf,
  entities: readonly NewEntity[],
  ids: ReadonlyMap<string, string>,
): KindsOf {
  const added = new Map(entities.map(({ key, kind }) => [ids.get(key), [kind]]));
  return (entity) => added.get(entity) ?? kindsOf(entity);
}

/** Runs with every failure told where it is. */
function about(where: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure(cause.code, { ...cause.params, where }, cause);
  }
}

type One = {
  readonly said: Said;
  readonly ids: ReadonlyMap<string, string>;
  readonly recorder: Recorder;
};

function draftOne(rules: Rules, { said, ids, recorder }: One): Claim {
  const claim = withEntities(said, (name) => resolve(name, ids, recorder));
  const { item = null, supersedes = null } = claim;
  const seen = item === null ? undefined : recorder.visibilityOf(item);
  if (item !== null && seen === undefined) throw new Failure('K-024', { item });
  checkCorrected(supersedes, recorder);
  const usual = findPredicate(rules.vocabulary, claim.predicate)?.visibility ?? 'team';
  const least = strictest(strictest('team', usual), seen ?? 'team');
  const { visibility = least, access = item === null ? 'not-seen' : 'held' } = claim;
  // Its locator may quote what only some may see.
  if (seen === 'protected' && visibility !== 'protected')
    throw new Failure('K-025', { visibility });
  const { at, by } = recorder;
  return draftClaim(rules, { ...claim, at, by, access, visibility });
}

function checkCorrected(supersedes: string | null, { stateOf }: Recorder): void {
  if (supersedes === null) return;
  const state = stateOf(supersedes);
  if (state !== 'stands')
    throw new Failure('K-026', { claim: supersedes, state: state ?? 'unknown' });
}

function resolve(name: string, ids: ReadonlyMap<string, string>, recorder: Recorder): string {
  if (name.startsWith('new:')) {
    const id = ids.get(name);
    if (id === undefined) throw new Failure('K-021', { key: name });
    return id;
  }
  if (!recorder.isKnown(name)) throw new Failure('K-023', { entity: name });
  return name;
}

function keysIn(said: Said): string[] {
  return entitiesIn(said).filter((name) => name.startsWith('new:'));
}

type Introduced = { readonly entity: NewEntity; readonly id: string; readonly claim: Claim };

/** The claims of a new entity's kind and name: whoever speaks of it says these too. */
function introduce(rules: Rules, { entity, id, claim }: Introduced): Claim[] {
  const { at, by, source, cited, access, item, locator, visibility } = claim;
  const start = { at, by, subject: id, source, cited, access, item, locator, visibility };
  const kind = draftClaim(rules, { ...start, predicate: 'kind', object: { term: entity.kind } });
  if (entity.name === null) return [kind];
  const { parts, ...name } = readName(entity.name);
  const object = {
    name: { ...name, parts: parts.map(([type, text]): [string, string] => [type, text]) },
  };
  return [kind, draftClaim(rules, { ...start, predicate: 'name', object })];
}
