// What rows are brought together by: the parts of a blocking key. Each gives a
// row none, one or several numbers; rows that share a number share the part.
import { gregorianCivil } from '../../format/date/gregorian.ts';
import type { DateField, NameField, Records, TextField } from '../record/field.ts';
import { tokenMask } from '../record/field.ts';
import { keyOf } from '../record/name-field.ts';
import { textAt } from '../table/shared.ts';

export type Component = {
  readonly name: string;
  readonly kind: 'token' | 'names' | 'day' | 'year' | 'event' | 'place' | 'identifier' | 'sex';
  /** Puts the numbers of a row into `out` and says how many there are. */
  readonly of: (row: number, out: Int32Array) => number;
  /** Whether sharing it is worth a comparison by itself. */
  readonly alone?: boolean;
};

export const mostNumbers = 24;

export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x5bd1e995, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

export function componentsOf({ name, fields }: Records): Component[] {
  const out: Component[] = [];
  if (name !== undefined) out.push(tokenComponent(name));
  if (name !== undefined && name.beginnings.length > 0) out.push(namesComponent(name));
  for (const field of fields) {
    if (field.kind === 'date') {
      out.push(dayComponent(field), ...(field.name === 'birth' ? [yearComponent(field)] : []));
    } else if (field.kind !== 'age') out.push(...textComponents(field));
  }
  return out;
}

/** The skeletons of the tokens of a name: equal across spellings and scripts. */
function tokenComponent(name: NameField): Component {
  const { keyStarts: starts, keys: all } = name;
  const { variants, joins, width } = name;
  const mostKept = Math.min(width, 6);
  const spelled = [...variants, ...joins];
  const of = (row: number, out: Int32Array) => {
    let size = 0;
    for (const rows of spelled) {
      for (let i = 0; i < mostKept; i += 1) {
        const token = (rows[row * width + i] ?? 0) & tokenMask;
        if (token === 0) continue;
        for (let k = starts[token] ?? 0; k < (starts[token + 1] ?? 0); k += 1) {
          size = putNew(out, size, all[k] ?? 0);
        }
      }
    }
    return size;
  };
  // Where names have many spellings, one of two may be hidden from its like.
  return { name: 'name', kind: 'token', of, alone: name.language !== 'und' };
}

/** The skeleton of one token with the beginning of another, which a slip further on leaves as it is. */
function namesComponent({ variants, width, keyStarts, keys, beginnings }: NameField): Component {
  const mostKept = Math.min(width, 4);
  const of = (row: number, out: Int32Array) => {
    let size = 0;
    for (const rows of variants) {
      for (let i = 0; i < mostKept; i += 1) {
        const x = (rows[row * width + i] ?? 0) & tokenMask;
        const key = keyStarts[x] === keyStarts[x + 1] ? 0 : (keys[keyStarts[x] ?? 0] ?? 0);
        if (key === 0) continue;
        for (let j = 0; j < mostKept; j += 1) {
          const y = (rows[row * width + j] ?? 0) & tokenMask;
          const beginning = beginnings[y] ?? 0;
          if (i !== j && beginning !== 0) size = putNew(out, size, mix(key, beginning));
        }
      }
    }
    return size;
  };
  return { name: 'name + beginning', kind: 'names', of };
}

/** Adds a number that is not there yet, while there is room. */
function putNew(out: Int32Array, size: number, number: number): number {
  for (let i = 0; i < size; i += 1) if (out[i] === number) return size;
  if (size >= mostNumbers) return size;
  out[size] = number;
  return size + 1;
}

/** Whole days; a row with only a year has none. */
function dayComponent({ name, codes, parts, from, to }: DateField): Component {
  const of = (row: number, out: Int32Array) => {
    const code = codes[row] ?? 0;
    const day = parts[code] ?? 0;
    if (code === 0 || (day % 100 === 0 && from[code] !== to[code])) return 0;
    out[0] = day === 0 ? (from[code] ?? 0) : day;
    return 1;
  };
  return { name, kind: name === 'birth' ? 'day' : 'event', of };
}

/** Years in two overlapping pairs, so that neighbouring years always share one. */
function yearComponent({ name, codes, from, to }: DateField): Component {
  const years = new Int32Array(from.length);
  from.forEach((day, code) => {
    const [first, last] = [day, to[code] ?? day];
    years[code] = last - first > 1500 ? 0 : gregorianCivil(Math.floor((first + last) / 2)).year;
  });
  const of = (row: number, out: Int32Array) => {
    const year = years[codes[row] ?? 0] ?? 0;
    if ((codes[row] ?? 0) === 0 || year === 0) return 0;
    out[0] = year >> 1;
    out[1] = (1 << 20) + ((year + 1) >> 1);
    return 2;
  };
  return { name: `${name} year`, kind: 'year', of };
}

function textComponents(field: TextField): Component[] {
  const { kind, codes, name } = field;
  const whole = (row: number, out: Int32Array) => {
    const code = codes[row] ?? 0;
    out[0] = code;
    return code === 0 ? 0 : 1;
  };
  if (kind === 'sex') return [{ name, kind: 'sex', of: whole }];
  if (kind === 'text') return [];
  if (kind === 'place' || kind === 'postcode') return [{ name, kind: 'place', of: whole }];
  if (kind === 'number') return [{ name, kind: 'identifier', of: whole }];
  const users = new Int32Array(field.counts.length);
  for (let code = 1; code < users.length; code += 1) {
    users[code] = keyOf(textAt(field.texts, code).split('@')[0] ?? '');
  }
  const of = (row: number, out: Int32Array) => {
    const code = codes[row] ?? 0;
    out[0] = users[code] ?? 0;
    return code === 0 ? 0 : 1;
  };
  return [{ name, kind: 'identifier', of }];
}
