// Who reads: the three levels of visibility, and their numbers in the tables.

/** What the reader may see: `team` sees what is public too, `protected` sees everything. */
export type Level = 'public' | 'team' | 'protected';

const numbers: Readonly<Record<Level, number>> = { public: 0, team: 1, protected: 2 };

/** 0 public, 1 team, 2 protected: a row is seen if its number is not above the reader's. */
export function levelNumber(level: Level): number {
  return numbers[level];
}

/**
 * The number for what an entry states. A visibility that is closed is not known, and what is not
 * known is seen by those only who may see all.
 */
export function visibilityNumber(stated: Level | undefined): number {
  return numbers[stated ?? 'protected'];
}
