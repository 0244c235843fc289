// Which lists are compared with which. One list is compared with itself; several
// only with one another; and lists that are known already, whose clusters stand,
// with the new ones only.

/** A square of lists, 1 where the rows of two lists are compared. */
export type Allowed = { readonly lists: number; readonly square: Uint8Array };

export function allowedPairs(lists: number, known: readonly boolean[] = []): Allowed {
  const square = new Uint8Array(lists * lists);
  for (let a = 0; a < lists; a += 1) {
    for (let b = 0; b < lists; b += 1) {
      const isWithin = a === b && lists > 1;
      const areKnown = known[a] === true && known[b] === true;
      square[a * lists + b] = isWithin || areKnown ? 0 : 1;
    }
  }
  return { lists, square };
}

export function mayPair({ lists, square }: Allowed, a: number, b: number): boolean {
  return square[a * lists + b] === 1;
}

/** How many pairs of rows can be compared. */
export function countAllowed({ lists, square }: Allowed, source: Uint8Array): number {
  const sizes = new Float64Array(lists);
  for (const list of source) sizes[list] = (sizes[list] ?? 0) + 1;
  let pairs = 0;
  for (let a = 0; a < lists; a += 1) {
    const n = sizes[a] ?? 0;
    if (square[a * lists + a] === 1) pairs += (n * (n - 1)) / 2;
    for (let b = a + 1; b < lists; b += 1) {
      if (square[a * lists + b] === 1) pairs += n * (sizes[b] ?? 0);
    }
  }
  return Math.max(pairs, 1);
}
