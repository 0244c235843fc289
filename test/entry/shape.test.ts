// Shapes are made and checked without TypeBox, which is slow to load. Here it is the judge:
// what is made is what it makes, and of every value the two say the same in the same words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { writePhrase } from '../../src/base/failure.ts';
import { kinds } from '../../src/format/kinds.ts';
import { Shape } from '../../src/format/shape.ts';
import { type Check, checkOf } from '../../src/format/shape-check.ts';

/** The same shapes, made by either. */
const made = [Shape, Type as unknown as typeof Shape].map((maker) => [
  maker.Null(),
  maker.Boolean(),
  maker.Integer({ minimum: 0, maximum: 9 }),
  maker.Number(),
  maker.String({ minLength: 2, maxLength: 3, pattern: '^[^b]' }),
  maker.Literal('x'),
  maker.Literal(2),
  maker.Literal(true),
  maker.Array(maker.String(), { maxItems: 2 }),
  maker.Tuple([maker.String(), maker.Null()]),
  maker.Union([maker.Integer(), maker.Null()]),
  maker.Object({ a: maker.Null(), 'b/~': maker.Number() }),
  maker.Object({ a: maker.Null() }, { additionalProperties: false }),
]);
const [ours = [], theirs = []] = made;

test('a shape is made as TypeBox makes it', () => {
  const tell = (shape: TSchema) => [JSON.stringify(shape), Reflect.get(shape, '~kind')];
  assert.equal(ours.length, theirs.length);
  assert.deepEqual(ours.map(tell), theirs.map(tell));
});

type Told = { readonly path: string; readonly why: string };

/** What ours says, in English. */
function told(check: Check): (value: unknown) => Told | undefined {
  return (value) => {
    const violation = check(value);
    return violation && { path: violation.path, why: writePhrase(violation.why, 'en') };
  };
}

/** What TypeBox says is wrong first; of what has no place it speaks as of a schema. */
function judge(shape: TSchema): (value: unknown) => Told | undefined {
  const validator = Compile(shape);
  return (value) => {
    if (validator.Check(value)) return undefined;
    const [first] = validator.Errors(value);
    return {
      path: first?.instancePath.slice(1) ?? '',
      why: (first?.message ?? '').replace('schema is false', 'has no place here'),
    };
  };
}

const simple = [
  ...[null, undefined, true, false, 0, 1, 2, -1, 9, 10, 1.5, Number.NaN, Infinity, 2 ** 53],
  ...['', 'x', 'ab', 'bb', 'abc', 'abcd', '👍', '👍👍', 'a👍👍', 'a👍👍👍', '\ud83d\ud83d', 'ab\n'],
];
const nested = simple.flatMap((value) => [
  ...[[value], ['a', value], ['a', null, value], [value, 'a']],
  ...[{ a: value }, { 'b/~': value }, { a: null, 'b/~': value }, { a: null, 'c/~': value }],
]);

test('a value is of a shape where TypeBox says so, and what is wrong is told in its words', () => {
  for (const shape of ours) {
    const [check, theirCheck] = [told(checkOf(shape)), judge(shape)];
    for (const value of [...simple, ...nested, [], {}]) {
      const told = `${JSON.stringify(shape)} of ${JSON.stringify(value)}`;
      assert.deepEqual(check(value), theirCheck(value), told);
    }
  }
});

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** Values that are of the shape, but for a few places where anything may stand. */
function nearly(schema: Schema): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue({ maxDepth: 1 });
  return fc.oneof({ weight: 80, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const { anyOf, items, properties, pattern, minLength = 0 } = schema;
  if (anyOf !== undefined) return fc.oneof(...anyOf.map(nearly));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  if (properties !== undefined) return membersOf(properties);
  if (isMany(items)) return fc.tuple(...items.map(nearly));
  if (items !== undefined) return fc.array(nearly(items), { maxLength: 3 });
  if (schema.type === 'string') return fc.string({ minLength });
  if (schema.type === 'integer') return fc.nat();
  return schema.type === 'boolean' ? fc.boolean() : fc.constant(null);
}

function isMany(items: Schema['items']): items is readonly Schema[] {
  return Array.isArray(items);
}

/** Seldom with a member too few or too many. */
function membersOf(properties: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const members = Object.entries(properties).map(([name, schema]) => [name, nearly(schema)]);
  return fc
    .tuple(fc.record(Object.fromEntries(members)), fc.nat({ max: 50 }), fc.nat())
    .map(([record, luck, which]) => {
      const names = Object.keys(record);
      if (luck === 0) return { ...record, more: 1 };
      if (luck > 1) return record;
      return Object.fromEntries(
        Object.entries(record).filter(([name]) => name !== names[which % names.length]),
      );
    });
}

for (const [name, kind] of kinds) {
  test(`of what may or may not be a ${name} we say what TypeBox says`, () => {
    const schema: TSchema = 'schema' in kind && kind.schema ? kind.schema : Type.Never();
    const theirCheck = judge(schema);
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(nearly(schema), (value) => {
        const said = told(kind.check)(value);
        seen[said === undefined ? 'right' : 'wrong'] += 1;
        assert.deepEqual(said, theirCheck(value));
      }),
      { numRuns: 150 },
    );
    assert.ok(seen.right > 10 && seen.wrong > 10, JSON.stringify(seen));
  });
}

test('of what a shape says that Shape does not make, no check is made', () => {
  const more: TSchema[] = [
    Type.Object({ a: Type.Optional(Type.Null()) }),
    Type.Unknown(),
    Type.Array(Type.Unknown()),
    Type.Intersect([Type.Object({}), Type.Object({})]),
  ];
  for (const shape of more) assert.throws(() => checkOf(shape), JSON.stringify(shape));
});
