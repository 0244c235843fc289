// As much of a list as an answer can carry.

/** The first rows that together take no more letters as JSON; always the very first. */
export function fitting<Row>(rows: readonly Row[], mostLetters: number): Row[] {
  let letters = 0;
  return rows.filter((row, i) => {
    letters += JSON.stringify(row).length;
    return i === 0 || letters <= mostLetters;
  });
}
