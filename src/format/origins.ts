// How many sources say something independently of one another, where some are
// said to copy others (docs/formats/vocabulary.md, clause 15).

/** A source and the sources that it copies. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/**
 * The number of independent origins among sources that give the same answer. One that copies
 * another of them, at any remove, adds nothing; those that copy the same absent source count once.
 */
export function countOrigins(sources: readonly string[], copies: Copies): number {
  if (copies.size === 0) return sources.length;
  const present = new Set(sources);
  const origins = new Set<string>();
  for (const source of sources) {
    const reached = reachedFrom(source, copies);
    const isCopy = [...reached].some((other) => isEarlier(other, source, { present, copies }));
    if (!isCopy) origins.add(originOf(source, reached, copies));
  }
  return origins.size;
}

/** What a source rests on, at any remove, itself left out. */
function reachedFrom(source: string, copies: Copies): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(copies.get(source) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === source || reached.has(next)) continue;
    reached.add(next);
    open.push(...(copies.get(next) ?? []));
  }
  return reached;
}

// Of sources said to copy one another, the first by id stands for all of them.
function isEarlier(
  other: string,
  source: string,
  { present, copies }: { present: ReadonlySet<string>; copies: Copies },
): boolean {
  if (!present.has(other)) return false;
  return !reachedFrom(other, copies).has(source) || other < source;
}

/** The one source at the end of all copying, or the source itself where there are several or none. */
function originOf(source: string, reached: ReadonlySet<string>, copies: Copies): string {
  const ends = [...reached].filter((other) => (copies.get(other) ?? []).length === 0);
  const [only] = ends;
  return ends.length === 1 && only !== undefined ? only : source;
}
