// The entities that a claim names, and which entities there are.
import type { Claim } from '../../format/kinds/claim.ts';

/** The first entity of a claim that is not known; undefined if all are. */
export function findUnknown(
  claim: Claim,
  isKnown: (entity: string) => boolean,
): string | undefined {
  const { subject, object, source, place, scope, chain } = claim;
  if (!isKnown(subject)) return subject;
  if (!isKnown(source)) return source;
  if (object !== null && 'entity' in object && !isKnown(object.entity)) return object.entity;
  if (place !== null && !isKnown(place)) return place;
  const where = scope?.where ?? null;
  if (where !== null && !isKnown(where)) return where;
  return chain.find(({ speaker }) => speaker !== null && !isKnown(speaker))?.speaker ?? undefined;
}

/** The entities that an import introduces, each with its kinds; ids only, whatever the rows hold. */
export class Introduced {
  readonly #kinds = new Map<string, readonly string[]>();
  /** Introduced by refused rows only. */
  readonly #lost = new Set<string>();

  add(entity: string, kind: string): void {
    const known = this.#kinds.get(entity);
    this.#kinds.set(entity, known === undefined ? internKind(kind) : [...known, kind]);
  }

  /** Takes back one introduction, because its row was refused. */
  remove(entity: string, kind: string): void {
    const known = this.#kinds.get(entity) ?? [];
    const at = known.indexOf(kind);
    const left = known.filter((_, i) => i !== at);
    if (left.length > 0) {
      this.#kinds.set(entity, left);
      return;
    }
    this.#kinds.delete(entity);
    this.#lost.add(entity);
  }

  kindsOf(entity: string): readonly string[] | undefined {
    return this.#kinds.get(entity);
  }

  /** True for an entity that some row means to introduce, refused or not. */
  isMeant(entity: string): boolean {
    return this.#kinds.has(entity) || this.#lost.has(entity);
  }
}

const interned = new Map<string, readonly string[]>();

/** One list per kind, so that a million entities share it. */
function internKind(kind: string): readonly string[] {
  const known = interned.get(kind) ?? [kind];
  interned.set(kind, known);
  return known;
}
