// The blocking passes that a set of fields allows: which parts rows must share to
// be compared at all. A pair is compared once, whichever passes propose it.
import type { Choice } from './choice.ts';
import { type Component, mix, mostNumbers } from './components.ts';

export type Pass = {
  readonly name: string;
  readonly parts: readonly Component[];
};

const pairs: readonly (readonly [Component['kind'], Component['kind']])[] = [
  ['token', 'token'],
  ['token', 'day'],
  ['day', 'place'],
  ['token', 'event'],
  ['token', 'place'],
  ['day', 'event'],
  ['token', 'year'],
];

/** Single days and places without names come last: what the others leave of the budget is theirs. */
export function passesOf(components: readonly Component[]): Pass[] {
  const of = (kind: Component['kind']) => components.filter((each) => each.kind === kind);
  const out: Pass[] = of('identifier').map((part) => ({ name: part.name, parts: [part] }));
  for (const [a, b] of pairs) {
    for (const x of of(a)) {
      for (const y of of(b)) out.push({ name: `${x.name} + ${y.name}`, parts: [x, y] });
    }
  }
  for (const part of of('names')) out.push({ name: part.name, parts: [part] });
  for (const part of of('day')) out.push({ name: part.name, parts: [part] });
  const places = of('place');
  places.forEach((x, i) => {
    for (const y of places.slice(i + 1)) out.push({ name: `${x.name} + ${y.name}`, parts: [x, y] });
  });
  for (const x of of('year')) {
    for (const y of places) out.push({ name: `${x.name} + ${y.name}`, parts: [x, y] });
  }
  const [token] = of('token');
  if (token !== undefined && (out.length === 0 || token.alone === true))
    out.push({ name: token.name, parts: [token] });
  return out;
}

/** Years and places alone say little of who somebody is, and get less of the budget. */
export function weightOf({ parts }: Pass): number {
  return parts.every(({ kind }) => kind === 'year' || kind === 'place') ? 0.25 : 1;
}

const mostCuts = 3;
const cutOrder: readonly Component['kind'][] = [
  'identifier',
  'day',
  'place',
  'event',
  'token',
  'year',
];

export type Cuts = {
  /** The finest parts by which large blocks are cut. */
  readonly parts: readonly Component[];
  /**
   * Parts that an earlier pass holds together with those of this one: it has
   * proposed the same pairs, or cut them in its turn.
   */
  readonly brought: readonly Component[];
};

export function cutsOf(
  pass: Pass,
  components: readonly Component[],
  earlier: readonly Pass[],
): Cuts {
  const isWithin = (part: Component) =>
    pass.parts.some(
      (own) =>
        own === part ||
        (own.kind === 'names' && part.kind === 'token') ||
        (own.kind === 'day' && part.kind === 'year'),
    );
  const isBrought = (part: Component) =>
    earlier.some(
      ({ parts }) => parts.includes(part) && parts.every((each) => each === part || isWithin(each)),
    );
  const others = components.filter((each) => cutOrder.includes(each.kind) && !isWithin(each));
  const parts = others
    .filter((each) => !isBrought(each))
    .sort((a, b) => cutOrder.indexOf(a.kind) - cutOrder.indexOf(b.kind))
    .slice(0, mostCuts);
  return { parts, brought: others.filter(isBrought) };
}

/** The keys of one pass, row after row. */
export type Keys = { readonly keys: Int32Array; readonly rows: Int32Array; readonly size: number };

const first = new Int32Array(mostNumbers);
const second = new Int32Array(mostNumbers);
const found = new Int32Array(mostNumbers * mostNumbers);

/** The distinct keys of a row in a pass, into {@link found}. */
function keysOfRow({ parts }: Pass, row: number): number {
  const [x, y] = parts;
  if (x === undefined) return 0;
  const sizeX = x.of(row, first);
  if (y === undefined) {
    for (let i = 0; i < sizeX; i += 1) found[i] = mix(first[i] ?? 0, 1);
    return sizeX;
  }
  let size = 0;
  if (x === y) {
    for (let i = 0; i < sizeX; i += 1) {
      for (let j = i + 1; j < sizeX; j += 1) {
        const [a, b] = [first[i] ?? 0, first[j] ?? 0];
        size = put(size, mix(Math.min(a, b), Math.max(a, b)));
      }
    }
    return size;
  }
  const sizeY = y.of(row, second);
  for (let i = 0; i < sizeX; i += 1) {
    for (let j = 0; j < sizeY; j += 1) size = put(size, mix(first[i] ?? 0, second[j] ?? 0));
  }
  return size;
}

function put(size: number, key: number): number {
  for (let i = 0; i < size; i += 1) if (found[i] === key) return size;
  found[size] = key;
  return size + 1;
}

/** The keys of all rows; where some rows are new, of the others those alone that a new one may share. */
export function keysOf(pass: Pass, rowCount: number, { isLeft, isNew }: Choice): Keys {
  const isWanted = isNew === undefined ? undefined : keysOfNew(pass, rowCount, isNew);
  let keys = new Int32Array(rowCount * 2);
  let rows = new Int32Array(rowCount * 2);
  let size = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (isLeft(row)) continue;
    const count = keysOfRow(pass, row);
    if (size + count > keys.length) {
      keys = longer(keys);
      rows = longer(rows);
    }
    for (let i = 0; i < count; i += 1) {
      if (isWanted !== undefined && !isWanted(found[i] ?? 0)) continue;
      keys[size] = found[i] ?? 0;
      rows[size] = row;
      size += 1;
    }
  }
  return { keys, rows, size };
}

const filterBits = 22;

/** Whether a key may be that of a new row: holds for all that are, and for few others. */
function keysOfNew(
  pass: Pass,
  rowCount: number,
  isNew: (row: number) => boolean,
): (key: number) => boolean {
  const marks = new Uint8Array(1 << (filterBits - 3));
  const placeOf = (key: number) => mix(key, 11) >>> (32 - filterBits);
  for (let row = 0; row < rowCount; row += 1) {
    if (!isNew(row)) continue;
    const count = keysOfRow(pass, row);
    for (let i = 0; i < count; i += 1) {
      const place = placeOf(found[i] ?? 0);
      marks[place >> 3] = (marks[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return (key) => {
    const place = placeOf(key);
    return ((marks[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(Math.ceil(array.length * 1.6) + mostNumbers * mostNumbers);
  out.set(array);
  return out;
}
