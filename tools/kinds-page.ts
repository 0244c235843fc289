// docs/formats/kinds.md, made from the kinds that src/format declares and from
// the meanings in kind-meanings.ts.
import type { AnyKind } from '../src/format/kind.ts';
import { DateShape, NameShape, ObjectShape, QuantityShape } from '../src/format/kinds/claim.ts';
import { SketchShape } from '../src/format/kinds/picture.ts';
import * as shapes from '../src/format/kinds/shapes.ts';
import { kinds } from '../src/format/kinds.ts';
import { meanings } from './kind-meanings.ts';

// TypeBox shapes are JSON Schema; these are the members that the kinds use.
type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

const named: readonly (readonly [Schema, string])[] = [
  [shapes.Instant, 'instant'],
  [shapes.Hex32, 'digest'],
  [shapes.Hex64, 'digest-512'],
  [SketchShape, 'sketch'],
  [shapes.EntityId, 'entity'],
  [shapes.Term, 'term'],
  [shapes.Text, 'text'],
  [shapes.Label, 'label'],
  [shapes.Size, 'size'],
  [shapes.Language, 'language'],
  [shapes.Visibility, 'visibility'],
  [shapes.Machine, 'machine'],
  [DateShape, 'date'],
  [NameShape, 'name'],
  [QuantityShape, 'quantity'],
  [ObjectShape, 'object'],
];
const nameOf = new Map(named.map(([schema, name]) => [JSON.stringify(schema), name]));

const head = `# The kinds of entry

This page is made from the sources (\`npm run pages\`). What an entry is, and how its fields become a root, is in [entry.md](entry.md).

1. An entry has the fields of its kind in the order given here, and no others. Field 0 is \`["kind", "<name of the kind>"]\` and is always open. A field that says nothing is there with the value null.
2. Where a kind has a field that repeats, it is the last one; it stands as often as the field before it says, which may be never. An entry whose count is wrong is refused (E-013), as is one whose fields are not these (E-003) or whose values are not of their shape (E-004).
3. A name ends in its version. A change of fields or shapes is a new version, and the old ones stay readable for ever. A reader that meets an unknown kind says so (A-033) and checks everything that does not need its fields.
4. The shapes that are named below:`;

/** The whole page. */
export function kindsPage(): string {
  const sections = [...kinds.values()].map((kind, i) => sectionOf(kind, i + 5));
  return `${head}\n${named.map(shapeRow).join('\n')}\n${sections.join('')}`;
}

function shapeRow([schema, name]: readonly [Schema, string]): string {
  return `   - *${name}*: ${describe(schema)}`;
}

function sectionOf(kind: AnyKind, clause: number): string {
  const meaning = meanings[kind.name];
  if (meaning === undefined) throw new Error(`kind-meanings.ts does not say what ${kind.name} is`);
  const properties: Readonly<Record<string, Schema>> =
    'schema' in kind ? ((kind.schema as Schema).properties ?? {}) : {};
  const rows = kind.fields.map((field, i) => {
    const says = meaning.fields[field];
    if (says === undefined) throw new Error(`kind-meanings.ts: ${kind.name} ${field}`);
    return rowOf({ kind, field, position: i + 1, says, schema: properties[field] ?? {} });
  });
  const table = ['| | field | shape | meaning |', '|---|---|---|---|', ...rows].join('\n');
  return `\n## ${kind.name}\n\n${clause}. ${meaning.is}\n\n${table}\n`;
}

type Row = {
  readonly kind: AnyKind;
  readonly field: string;
  readonly position: number;
  readonly says: string;
  readonly schema: Schema;
};

function rowOf({ kind, field, position, says, schema }: Row): string {
  const repeats = kind.repeats?.field === field;
  const shape = repeats && !Array.isArray(schema.items) ? (schema.items as Schema) : schema;
  const place = repeats ? `${position}…` : String(position);
  return `| ${place} | \`${field}\` | ${shapeOf(shape)}${repeats ? ', any number of times' : ''} | ${says} |`;
}

/** A shape by its name where it has one, else described. */
function shapeOf(schema: Schema): string {
  const name = nameOf.get(JSON.stringify(schema));
  return name === undefined ? describe(schema) : `*${name}*`;
}

function describe(schema: Schema): string {
  if (schema.anyOf !== undefined) return describeChoice(schema.anyOf);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.properties !== undefined) return describeObject(schema.properties);
  if (schema.type === 'array') return describeList(schema);
  if (schema.type === 'string') return describeText(schema);
  if (schema.type === 'integer') return 'an integer from 0 to 2⁵³−1';
  return schema.type ?? 'anything';
}

function describeChoice(choices: readonly Schema[]): string {
  const parts = choices.map(shapeOf);
  return parts.length === 2 ? parts.join(' or ') : parts.join(', ');
}

function describeObject(properties: Readonly<Record<string, Schema>>): string {
  const members = Object.entries(properties).map(
    ([name, value]) => `\`${name}\`: ${shapeOf(value)}`,
  );
  return `{ ${members.join('; ')} }`;
}

function describeList({ items, prefixItems, maxItems }: Schema): string {
  const pair = prefixItems ?? (Array.isArray(items) ? items : undefined);
  if (pair !== undefined) return `[${pair.map(shapeOf).join(', ')}]`;
  const most = maxItems === undefined ? '' : ` of at most ${maxItems}`;
  return `a list${most}: ${shapeOf(items as Schema)}`;
}

function describeText({ pattern, minLength, maxLength }: Schema): string {
  // In a table a bar would end the cell; in code it may stand escaped.
  if (pattern !== undefined) return `text that matches \`${pattern.replaceAll('|', '\\|')}\``;
  const least = minLength === undefined ? '' : 'not empty, ';
  return `a text, ${least}at most ${maxLength?.toLocaleString('en')} UTF-16 units`;
}
