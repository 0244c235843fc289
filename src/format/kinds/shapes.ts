// The small shapes that several kinds of entry share.
import { Shape } from '../shape.ts';

/** A shape has the members that it names and no others. */
export const closed = { additionalProperties: false } as const;

/** A moment in UTC, whole seconds. */
export const Instant = Shape.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' });

/** The root of an entry, or a SHA-256: 64 lower-case hexadecimal digits. */
export const Hex32 = Shape.String({ pattern: '^[0-9a-f]{64}$' });
export const Hex64 = Shape.String({ pattern: '^[0-9a-f]{128}$' });

/** The id of an entity; an item's id is also an entity. */
export const EntityId = Shape.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,127}$' });

/** A term of the vocabulary. */
export const Term = Shape.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });

/** Text that says something: never empty, at most 16 Ki UTF-16 units. */
export const Text = Shape.String({ minLength: 1, maxLength: 16_384 });

/** A short label. */
export const Label = Shape.String({ minLength: 1, maxLength: 1024 });

export const Size = Shape.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A language tag (BCP 47), as short as will do: fa, ar, en, ckb. */
export const Language = Shape.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' });

/** Who may see it; unknown means treat as living, and `team`. */
export const Visibility = Shape.Union([
  Shape.Literal('public'),
  Shape.Literal('team'),
  Shape.Literal('protected'),
]);

export const Null = Shape.Null();

/** Who or what made a derived thing: a programme, its version and its parameters. */
export const Machine = Shape.Object(
  { tool: Label, version: Label, parameters: Shape.String({ maxLength: 4096 }) },
  closed,
);
