// Whether a value is of a shape: the part of JSON Schema that shape.ts writes, and
// nothing else; for a schema that says more no check is made, so that nothing goes
// unchecked. test/entry/shape.test.ts holds verdicts and words to those of TypeBox.
import type { Static, TSchema } from 'typebox';
import { type Phrase, phrase } from '../base/phrase.ts';

/** What is wrong, and where: `object/name/full`, or empty for the whole. */
export type Violation = { readonly path: string; readonly why: Phrase };
export type Check = (value: unknown) => Violation | undefined;

type Schema = {
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalItems?: false;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
};

/** What is wrong with a file, and where in it. */
export function placed(violation: Violation | undefined): Phrase {
  if (violation === undefined) return phrase('wrong-shape');
  const { path, why } = violation;
  return phrase('at-path', { path: path || phrase('the-whole'), what: why });
}

/** The check of a shape. @throws Error for a schema that Shape does not make. */
export function checkOf(shape: TSchema): Check {
  const schema: Schema = shape;
  if (schema.anyOf !== undefined) return checkVariants(schema.anyOf.map(checkOf));
  if (schema.const !== undefined) return checkConstant(schema.const);
  const make = schema.type === undefined ? undefined : makers.get(schema.type);
  if (make === undefined) throw new Error(`no check is known for ${JSON.stringify(schema)}`);
  return make(schema);
}

/** Whether a value is of a shape, as a question that TypeScript understands. */
export function isOf<S extends TSchema>(schema: S): (value: unknown) => value is Static<S> {
  const check = checkOf(schema);
  return (value): value is Static<S> => check(value) === undefined;
}

const makers: ReadonlyMap<string, (schema: Schema) => Check> = new Map([
  ['null', () => checkType('null', (value) => value === null)],
  ['boolean', () => checkType('boolean', (value) => typeof value === 'boolean')],
  ['integer', checkNumber],
  ['number', checkNumber],
  ['string', checkText],
  ['array', checkArray],
  ['object', checkMembers],
]);

function checkType(type: 'null' | 'boolean', fits: (value: unknown) => boolean): Check {
  const wrong = here(phrase(`must-be-${type}`));
  return (value) => (fits(value) ? undefined : wrong);
}

/** What is wrong with the first variant is told where no other fits either. */
function checkVariants(checks: readonly Check[]): Check {
  return (value) => {
    let first: Violation | undefined;
    for (const check of checks) {
      const violation = check(value);
      if (violation === undefined) return undefined;
      first ??= violation;
    }
    return first;
  };
}

function checkConstant(constant: unknown): Check {
  const checkItsType = checkOf({ type: typeof constant });
  const other = here(phrase('must-be-constant'));
  return (value) => (value === constant ? undefined : (checkItsType(value) ?? other));
}

function checkNumber({ type, minimum = -Infinity, maximum = Infinity }: Schema): Check {
  const isInteger = type === 'integer';
  const fits = isInteger ? Number.isInteger : Number.isFinite;
  const otherType = here(phrase(isInteger ? 'must-be-integer' : 'must-be-number'));
  const less = here(phrase('must-not-be-less', { least: minimum }));
  const more = here(phrase('must-not-be-more', { most: maximum }));
  return (value) => {
    if (typeof value !== 'number' || !fits(value)) return otherType;
    if (value < minimum) return less;
    return value > maximum ? more : undefined;
  };
}

function checkText({ minLength = 0, maxLength = Infinity, pattern }: Schema): Check {
  const written = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const shorter = here(phrase('must-not-be-shorter', { least: minLength }));
  const longer = here(phrase('must-not-be-longer', { most: maxLength }));
  const other = here(phrase('must-match', { pattern: String(pattern) }));
  const otherType = here(phrase('must-be-string'));
  return (value) => {
    if (typeof value !== 'string') return otherType;
    if (value.length < 2 * minLength && lengthOf(value) < minLength) return shorter;
    if (value.length > maxLength && lengthOf(value) > maxLength) return longer;
    return written === undefined || written.test(value) ? undefined : other;
  };
}

/** In code points, as JSON Schema counts. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function checkArray({ items, minItems, maxItems }: Schema): Check {
  if (isMany(items)) return checkTuple(items, minItems);
  if (items === undefined) throw new Error('an array of anything has no check');
  return checkList(items, maxItems);
}

function isMany(items: Schema['items']): items is readonly Schema[] {
  return Array.isArray(items);
}

function checkList(items: Schema, maxItems = Infinity): Check {
  const check = checkOf(items);
  const longer = here(phrase('must-not-have-more', { most: maxItems }));
  const otherType = here(phrase('must-be-array'));
  return (value) => {
    if (!Array.isArray(value)) return otherType;
    for (const [i, item] of value.entries()) {
      const violation = check(item);
      if (violation !== undefined) return under(i, violation);
    }
    return value.length > maxItems ? longer : undefined;
  };
}

function checkTuple(items: readonly Schema[], minItems = 0): Check {
  const checks = items.map(checkOf);
  const shorter = here(phrase('must-not-have-less', { least: minItems }));
  const otherType = here(phrase('must-be-array'));
  return (value) => {
    if (!Array.isArray(value)) return otherType;
    if (value.length > checks.length) return under(checks.length, tooMuch);
    for (const [i, item] of value.entries()) {
      const violation = checks[i]?.(item);
      if (violation !== undefined) return under(i, violation);
    }
    return value.length < minItems ? shorter : undefined;
  };
}

function checkMembers({ properties = {}, required = [], additionalProperties }: Schema): Check {
  const members = Object.entries(properties).map(([name, schema]) => ({
    name,
    check: checkOf(schema),
  }));
  if (members.length !== required.length)
    throw new Error('a member that may be absent has no check');
  const otherType = here(phrase('must-be-object'));
  return (value) => {
    if (!isRecord(value)) return otherType;
    const missing = required.filter((name) => !Object.hasOwn(value, name));
    if (missing.length > 0) return here(phrase('must-have', { names: missing.join(', ') }));
    const names = Object.keys(value);
    if (additionalProperties === false && names.length > members.length) {
      return under(names.find((name) => !required.includes(name)) ?? '', tooMuch);
    }
    for (const { name, check } of members) {
      const violation = check(value[name]);
      if (violation !== undefined) return under(name, violation);
    }
    return undefined;
  };
}

/** What is said of an item or a member that no shape allows. */
const tooMuch = here(phrase('must-not-be'));

function here(why: Phrase): Violation {
  return { path: '', why };
}

function under(place: string | number, { path, why }: Violation): Violation {
  const name = String(place).replaceAll('~', '~0').replaceAll('/', '~1');
  return { path: path === '' ? name : `${name}/${path}`, why };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
