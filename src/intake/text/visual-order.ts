// From the order in which letters stand on a page, left to right, to the order
// in which they are read. PDF keeps only positions; this is the reverse of the
// Unicode bidirectional algorithm (UAX 9), as far as a single line tells.

export type Direction = 'rtl' | 'ltr';

const arabicOrHebrew =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** R: a letter read from the right; L: one from the left; N: a digit; M: a mark; O: anything else. */
type Class = 'R' | 'L' | 'N' | 'M' | 'O';

function classOf(char: string): Class {
  if (/^\p{Nd}/u.test(char)) return 'N';
  if (/^\p{M}/u.test(char)) return 'M';
  if (!/\p{L}/u.test(char)) return 'O';
  return arabicOrHebrew.test(char) ? 'R' : 'L';
}

/** The direction that most words of a text have; `otherwise` where there are as many of both. */
export function directionOf(text: string, otherwise: Direction): Direction {
  let balance = 0;
  for (const word of text.split(/\s+/u)) {
    const its = [...word].map(classOf).find((each) => each === 'R' || each === 'L');
    if (its !== undefined) balance += its === 'R' ? 1 : -1;
  }
  if (balance === 0) return otherwise;
  return balance > 0 ? 'rtl' : 'ltr';
}

/**
 * The reading order of one line.
 *
 * @param visual its characters from left to right as they are seen, spaces included.
 * @param base the direction of the paragraph that it belongs to.
 * @returns for each place in the line as it is read, the place in `visual`.
 */
export function readingOrder(visual: readonly string[], base: Direction): number[] {
  const line = { visual, classes: visual.map(classOf) };
  const places = visual.map((_, i) => i);
  if (base === 'rtl') return fromTheRight(line, places);
  return rightToLeftRuns(line, places).flatMap((run) =>
    line.classes[run[0] ?? 0] === 'R' ? fromTheRight(line, run) : run,
  );
}

type Line = { readonly visual: readonly string[]; readonly classes: readonly Class[] };

/** All of it reversed, but for what in it is read from the left: words of other scripts, numbers. */
function fromTheRight(line: Line, places: readonly number[]): number[] {
  const runs: number[][] = [];
  for (let at = 0; at < places.length; ) {
    const end = endOfRun(line, places, at);
    runs.push(places.slice(at, end));
    at = end;
  }
  return runs.reverse().flat();
}

/** Where the run of characters that stay in their order ends; one that turns is a run by itself. */
function endOfRun({ visual, classes }: Line, places: readonly number[], at: number): number {
  const its = (i: number) => classes[places[i] ?? -1];
  if (its(at) !== 'L' && its(at) !== 'N') return at + 1;
  let hasLetter = false;
  let last = at;
  for (let i = at; i < places.length && its(i) !== 'R'; i += 1) {
    if (its(i) === 'L') hasLetter = true;
    if (its(i) !== 'O') last = i;
  }
  if (hasLetter) return last + 1;
  let end = at + 1;
  // A sign between two digits, as in 12/5 or 3.7, is of the number (W4); a space or a hyphen parts two.
  for (;;) {
    if (its(end) === 'N') end += 1;
    else if (its(end + 1) === 'N' && /[.,/:،٫٬]/.test(visual[places[end] ?? -1] ?? '')) end += 2;
    else return end;
  }
}

/** Cuts a line read from the left at the stretches, from letter to letter, that are read from the right. */
function rightToLeftRuns({ classes }: Line, places: readonly number[]): number[][] {
  const runs: number[][] = [];
  let plain: number[] = [];
  for (let at = 0; at < places.length; ) {
    if (classes[at] !== 'R') {
      plain.push(at);
      at += 1;
      continue;
    }
    let last = at;
    for (let i = at; i < places.length && classes[i] !== 'L'; i += 1) {
      if (classes[i] === 'R' || classes[i] === 'M') last = i;
    }
    runs.push(plain, places.slice(at, last + 1));
    plain = [];
    at = last + 1;
  }
  return [...runs, plain].filter((run) => run.length > 0);
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};

/**
 * The characters of a line in reading order, with its brackets the right way round: some
 * programmes write into a PDF the bracket that is seen, others the one that is meant.
 */
export function mendBrackets(read: readonly string[]): readonly string[] {
  const turned = read.map((char) => mirrored[char] ?? char);
  return misfits(turned) < misfits(read) ? turned : read;
}

/** How many brackets close nothing, or are never closed. */
function misfits(chars: readonly string[]): number {
  const open: string[] = [];
  let wrong = 0;
  for (const char of chars) {
    if ('([{«'.includes(char)) open.push(mirrored[char] ?? '');
    else if (!')]}»'.includes(char)) continue;
    else if (open.at(-1) === char) open.pop();
    else wrong += 1;
  }
  return wrong + open.length;
}
