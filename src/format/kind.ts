// What a kind of entry is: its fields in their fixed order, each with its shape.
// The kinds themselves are in kinds/; docs/formats/kinds.md is written from them.
import type { Static, TObject, TProperties } from 'typebox';
import { Failure } from '../base/failure.ts';
import type { Json } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import type { Body } from './body.ts';
import { openFields } from './body.ts';
import type { Field } from './field.ts';
import { Shape } from './shape.ts';
import { type Check, checkOf } from './shape-check.ts';

/** What is known of a kind without its types. Fields other than `kind` stand in the order of `fields`. */
export type AnyKind = {
  readonly name: string;
  readonly fields: readonly string[];
  /** The last field, where it may stand any number of times, and the field that counts it. */
  readonly repeats: { readonly field: string; readonly count: string } | null;
  readonly check: Check;
  readonly checkField: Readonly<Record<string, Check>>;
};

export type Kind<P extends TProperties> = AnyKind & { readonly schema: TObject<P> };

/**
 * Declares a kind. With `repeats`, the last property is an array that is written as one
 * field per element, and the property before it is the count.
 */
export function defineKind<P extends TProperties>(
  name: string,
  properties: P,
  repeats?: string,
): Kind<P> {
  const schema = Shape.Object(properties, { additionalProperties: false });
  const fields = Object.keys(properties);
  const count = fields.at(-2);
  return {
    name,
    fields,
    repeats: repeats === undefined || count === undefined ? null : { field: repeats, count },
    schema,
    check: checkOf(schema),
    checkField: Object.fromEntries(
      Object.entries(properties).map(([field, shape]) => [field, checkOf(shape)]),
    ),
  };
}

export type ValueOf<K> = K extends Kind<infer P> ? Static<TObject<P>> : never;

/**
 * The fields of an entry of a kind from its value.
 *
 * @throws Failure E-004 if a value is not of its shape, E-013 if the count is wrong.
 */
export function writeFields<P extends TProperties>(
  kind: Kind<P>,
  value: Static<TObject<P>>,
): Field[] {
  checkShape(kind, value);
  const record = value as Readonly<Record<string, Json>>;
  const fields: Field[] = [['kind', kind.name]];
  for (const name of kind.fields) {
    if (name === kind.repeats?.field) fields.push(...repeatedFields(kind, record));
    else fields.push([name, record[name] ?? null]);
  }
  return fields;
}

function repeatedFields(kind: AnyKind, record: Readonly<Record<string, Json>>): Field[] {
  const { field, count } = kind.repeats ?? { field: '', count: '' };
  const values = record[field];
  if (!Array.isArray(values)) return [];
  if (record[count] !== values.length) {
    throw new Failure('E-013', {
      name: count,
      count: String(record[count]),
      repeated: field,
      found: values.length,
    });
  }
  return values.map((value: Json): Field => [field, value]);
}

/** @throws Failure E-004 naming the first place that is not of its shape. */
export function checkShape(kind: AnyKind, value: unknown): void {
  const violation = kind.check(value);
  if (violation === undefined) return;
  throw new Failure('E-004', {
    kind: kind.name,
    path: violation.path || phrase('whole-entry'),
    why: violation.why,
  });
}

/**
 * The value of an entry whose fields are all open.
 *
 * @throws Failure E-001…E-004, E-013 if the fields are not those of the kind, in its order.
 */
export function parseFields<P extends TProperties>(
  kind: Kind<P>,
  fields: readonly Field[],
): Static<TObject<P>> {
  checkNames(kind, fields);
  const record: Record<string, Json> = {};
  for (const [name, value] of fields.slice(1)) {
    if (name !== kind.repeats?.field) record[name] = value;
  }
  if (kind.repeats !== null) record[kind.repeats.field] = repeatedValues(kind, fields);
  checkShape(kind, record);
  checkCount(kind, record);
  return record as Static<TObject<P>>;
}

function repeatedValues(kind: AnyKind, fields: readonly Field[]): Json[] {
  return fields.slice(kind.fields.length).map(([, value]) => value);
}

function checkCount(kind: AnyKind, record: Readonly<Record<string, Json>>): void {
  if (kind.repeats === null) return;
  const values = record[kind.repeats.field];
  const found = Array.isArray(values) ? values.length : 0;
  const { field: repeated, count: name } = kind.repeats;
  if (record[name] !== found) {
    throw new Failure('E-013', { name, count: String(record[name]), repeated, found });
  }
}

function checkNames(kind: AnyKind, fields: readonly Field[]): void {
  const least = kind.fields.length + (kind.repeats === null ? 1 : 0);
  for (let i = 0; i < Math.max(fields.length, least); i += 1) {
    const expected = nameAt(kind, i);
    if (fields[i]?.[0] === expected && expected !== undefined) continue;
    throw new Failure('E-003', {
      position: i,
      kind: kind.name,
      expected: expected ?? phrase('entry-end'),
    });
  }
}

/** The name that the field at a position must have, or undefined beyond the last. */
export function nameAt(kind: AnyKind, position: number): string | undefined {
  if (position === 0) return 'kind';
  return kind.fields[position - 1] ?? kind.repeats?.field;
}

/** The kind's name that a body states at position 0. @throws Failure E-001, E-010. */
export function kindNameOf(body: Body): string {
  const first = openFields(body)[0];
  if (first === undefined) throw new Failure('E-010');
  const [name, value] = first;
  if (name !== 'kind' || typeof value !== 'string' || !/^gavah\.[a-z]+\/[1-9]\d?$/.test(value)) {
    throw new Failure('E-001');
  }
  return value;
}

/**
 * What a body, whole or partial, shows of an entry of this kind: a property is absent where
 * its field is closed. Names and single shapes are checked wherever a field is open.
 *
 * @throws Failure E-003, E-004, E-013.
 */
export function shownOf<P extends TProperties>(
  kind: Kind<P>,
  body: Body,
): Partial<Static<TObject<P>>> {
  if (body.form === 'whole') return parseFields(kind, body.fields) as Partial<Static<TObject<P>>>;
  const record: Record<string, Json | Json[]> = {};
  openFields(body).forEach((field, position) => {
    if (field !== undefined && position > 0) putShown(kind, record, { field, position });
  });
  return record as Partial<Static<TObject<P>>>;
}

function putShown(
  kind: AnyKind,
  record: Record<string, Json | Json[]>,
  at: { field: Field; position: number },
): void {
  const [name, value] = at.field;
  const expected = nameAt(kind, at.position);
  if (name !== expected) {
    throw new Failure('E-003', {
      position: at.position,
      kind: kind.name,
      expected: expected ?? phrase('entry-decoy'),
    });
  }
  const repeated = name === kind.repeats?.field;
  const violation = kind.checkField[name]?.(repeated ? [value] : value);
  if (violation !== undefined) {
    throw new Failure('E-004', {
      kind: kind.name,
      path: violation.path === '' ? name : `${name}/${violation.path}`,
      why: violation.why,
    });
  }
  if (!repeated) record[name] = value;
  else record[name] = [...((record[name] as Json[] | undefined) ?? []), value];
}
