// Shapes of values: JSON Schemas with the types of TypeBox and as TypeBox spells them.
// TypeBox itself takes a third of a second to load, which every command would pay
// for; the few shapes that an entry is made of need none of it.
// test/entry/shape.test.ts holds what is made here to what TypeBox makes.
import type {
  TArray,
  TArrayOptions,
  TBoolean,
  TInteger,
  TLiteral,
  TLiteralValue,
  TNull,
  TNumber,
  TNumberOptions,
  TObject,
  TObjectOptions,
  TProperties,
  TSchema,
  TString,
  TStringOptions,
  TTuple,
  TUnion,
} from 'typebox';

/** The constructors, by the names that TypeBox gives them. */
export const Shape = {
  Null: (): TNull => made('Null', { type: 'null' }),
  Boolean: (): TBoolean => made('Boolean', { type: 'boolean' }),
  Integer: (options: TNumberOptions = {}): TInteger =>
    made('Integer', { type: 'integer', ...options }),
  Number: (options: TNumberOptions = {}): TNumber => made('Number', { type: 'number', ...options }),
  String: (options: TStringOptions = {}): TString => made('String', { type: 'string', ...options }),
  Literal: <Value extends TLiteralValue>(value: Value): TLiteral<Value> =>
    made('Literal', { type: typeof value, const: value }),
  Array: <Item extends TSchema>(items: Item, options: TArrayOptions = {}): TArray<Item> =>
    made('Array', { type: 'array', items, ...options }),
  Tuple: <Items extends TSchema[]>(items: [...Items]): TTuple<Items> =>
    made('Tuple', { type: 'array', additionalItems: false, items, minItems: items.length }),
  Union: <Variants extends TSchema[]>(anyOf: [...Variants]): TUnion<Variants> =>
    made('Union', { anyOf }),
  /** Every member has to be there. */
  Object: <Members extends TProperties>(
    properties: Members,
    options: TObjectOptions = {},
  ): TObject<Members> => {
    const required = Object.keys(properties);
    return made('Object', { type: 'object', required, properties, ...options });
  },
} as const;

// TypeBox tells its shapes apart by a member that does not show in their JSON.
function made<T extends TSchema & { '~kind': string }>(kind: T['~kind'], schema: object): T {
  const hidden = { value: kind, configurable: true, writable: true, enumerable: false };
  return Object.defineProperty({ ...schema }, '~kind', hidden) as T;
}
