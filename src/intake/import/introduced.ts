// Entities that cells introduce: what a row names so, and which of them were introduced
// by an earlier row of the same reading (docs/formats/mapping.md, clauses 13 to 15).
import { sha256 } from '../../base/digest.ts';
import { PackedMap } from '../../base/packed-map.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { EntityRule } from '../../format/mapping/introduction.ts';
import { type Cells, compileSplit, type Header } from './cells.ts';
import { entityId } from './entity-id.ts';
import { nameAsWritten } from './values.ts';

/** An entity that a cell introduces: what it is, and the text that names it there. */
export type Introduced = {
  readonly entity: string;
  readonly kind: string;
  readonly text: string;
  readonly language: string | null;
  readonly column: string;
};

/** What a row's cell introduces under a rule: its texts that the rule's `map` does not name. */
export function compileIntroduced(
  { main, introduces }: EntityRule,
  { header, language }: { readonly header: Header; readonly language: string | null },
): (cells: Cells) => readonly Introduced[] {
  if (introduces === null || !('column' in main)) return () => [];
  const { read } = compileSplit(main, header);
  const { prefix, kind } = introduces;
  const own = { kind, language: introduces.language ?? language, column: main.column };
  return (cells) =>
    read(cells)
      .filter((text) => main.map?.has(text) !== true)
      .map((text) => ({ entity: entityId(prefix, text), text, ...own }));
}

type Visibility = Claim['visibility'];

// By their place plus one they are kept; the first is seen by most.
const levels: readonly Visibility[] = ['public', 'team', 'protected'];
const keyBytes = 16;

/**
 * Which entities the good rows of one reading have introduced so far, some twenty bytes each. An
 * entity is introduced once, and again only where a later row names it for more readers.
 */
export class Introductions {
  readonly #known = new PackedMap({ keyBytes, valueBytes: 1 });
  readonly #ofRow = new Map<string, { readonly introduced: Introduced; readonly level: number }>();

  /** Whether the row at hand introduces an entity: true at its first naming for these readers. */
  take(introduced: Introduced, visibility: Visibility): boolean {
    const { entity } = introduced;
    const level = levels.indexOf(visibility) + 1;
    const before = this.#ofRow.get(entity)?.level ?? this.#levelOf(entity);
    if (before !== 0 && before <= level) return false;
    this.#ofRow.set(entity, { introduced, level });
    return true;
  }

  /** The row is good: what it introduced is. @returns what no earlier row had introduced for anybody. */
  keep(): Introduced[] {
    const first: Introduced[] = [];
    for (const [entity, { introduced, level }] of this.#ofRow) {
      if (this.#levelOf(entity) === 0) first.push(introduced);
      this.#known.take(keyOf(entity)).writeUInt8(level);
    }
    this.#ofRow.clear();
    return first;
  }

  /** The row is refused: it introduces nothing. */
  drop(): void {
    this.#ofRow.clear();
  }

  #levelOf(entity: string): number {
    return this.#known.find(keyOf(entity))?.readUInt8() ?? 0;
  }
}

function keyOf(entity: string): Uint8Array {
  return sha256(Buffer.from(entity)).subarray(0, keyBytes);
}

/**
 * The claims that introduce an entity: its kind, and its name as the cell has it.
 *
 * @param naming the claim of the row that names the entity. They are by the same source, in the
 *   same words of others, for the same readers; what it says of time, place and manner is its own.
 * @throws Failure N-001 and others where the text can be no name.
 */
export function introducingClaims(
  introduced: Introduced,
  naming: Claim,
  { line, key }: { readonly line: number; readonly key: string },
): Claim[] {
  const { entity, kind, text, language, column } = introduced;
  const shared: Claim = {
    ...naming,
    ref: null,
    subject: entity,
    stance: 'asserts',
    when: null,
    place: null,
    role: null,
    scope: null,
    hedge: null,
    note: null,
    locator: [{ type: 'row', line, key, columns: [column] }],
  };
  return [
    { ...shared, predicate: 'kind', object: { term: kind } },
    { ...shared, predicate: 'name', object: nameAsWritten(text, language) },
  ];
}
