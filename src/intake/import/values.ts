// What a claim says, out of a row: by the range that the rule gives it in.
import type { ClaimObject } from '../../format/kinds/claim.ts';
import type { Literal } from '../../format/mapping/expression.ts';
import type { EntityRule } from '../../format/mapping/introduction.ts';
import type { ObjectRule, Parts } from '../../format/mapping/rule.ts';
import { parseName } from '../../format/name/name.ts';
import { scriptOf } from '../../format/name/script.ts';
import {
  type Cells,
  compileAll,
  compileSplit,
  compileText,
  type Header,
  type Reading,
  textOf,
} from './cells.ts';
import { compileDate } from './dates.ts';
import { entityId } from './entity-id.ts';
import { compileMeasure, compilePoint, compileQuantity } from './numbers.ts';
import { compileParts, type ObjectReading } from './parts.ts';

/** What a rule says of a row, in the rule's range; empty where its main value is absent. */
export function compileObject(
  rule: ObjectRule,
  header: Header,
  language: string | null,
): ObjectReading {
  switch (rule.range) {
    case 'entity':
      return mapAll(compileEntities(rule, header), (entity) => ({ entity }));
    case 'term':
      return mapAll(compileAll(rule.main, header), (term) => ({ term }));
    case 'link':
      return mapAll(compileAll(rule.main, header), (link) => ({ link }));
    case 'text':
      return compileTextObject(rule.parts, header, language);
    case 'name':
      return compileName(rule, header, language);
    case 'date': {
      const { columns, read } = compileDate(rule.parts, header);
      return { columns, read: (cells) => present(read(cells), (date) => ({ date })) };
    }
    case 'quantity':
      return compileQuantity(rule.parts, header);
    case 'point':
      return compilePoint(rule.parts, header);
    case 'measure':
      return compileMeasure(rule.parts, header);
  }
}

/** The entities that a cell names: by their ids, or by texts that introduce them. */
function compileEntities(
  { main, introduces }: EntityRule,
  header: Header,
): Reading<readonly Literal[]> {
  if (introduces === null || !('column' in main)) return compileAll(main, header);
  const { columns, read } = compileSplit(main, header);
  const { map, fallback } = main;
  const meant = (text: string): Literal =>
    map?.has(text) === true ? (map.get(text) ?? null) : entityId(introduces.prefix, text);
  return {
    columns,
    read: (cells) => {
      const texts = read(cells);
      return texts.length === 0 ? [fallback] : texts.map(meant);
    },
  };
}

function mapAll(
  { columns, read }: Reading<readonly Literal[]>,
  make: (text: string, cells: Cells) => ClaimObject,
): ObjectReading {
  return {
    columns,
    read: (cells) =>
      read(cells).flatMap((literal) => present(textOf(literal), (text) => make(text, cells))),
  };
}

function present<T>(value: T | null, make: (value: T) => ClaimObject): ClaimObject[] {
  return value === null ? [] : [make(value)];
}

function compileTextObject(parts: Parts, header: Header, language: string | null): ObjectReading {
  const texts = compileText(parts.language, header);
  const all = mapAll(compileAll(parts.text, header), (text, cells) => ({
    text,
    language: texts.read(cells) ?? language,
  }));
  return { columns: [...all.columns, ...texts.columns], read: all.read };
}

/** A name that is nothing but a text as it stands there. @throws Failure N-001 and others. */
export function nameAsWritten(full: string, language: string | null): ClaimObject {
  const script = scriptOf(full);
  const given = { full, script, language, parts: [], status: 'attested', scheme: null };
  return { name: { ...parseName(given), parts: [] } };
}

type NameRule = Extract<ObjectRule, { readonly range: 'name' }>;

function compileName(rule: NameRule, header: Header, language: string | null): ObjectReading {
  const { full, ...rest } = rule.parts;
  const texts = compileParts(rest, header);
  const [languageAt, scriptAt] = [texts.at('language'), texts.at('script')];
  const [statusAt, schemeAt] = [texts.at('status'), texts.at('scheme')];
  const named = rule.named.map(([type, part]) => [type, compileText(part, header)] as const);
  const make = (text: string, cells: Cells): ClaimObject => {
    const parts = named.flatMap(([type, part]) => {
      const value = part.read(cells);
      return value === null ? [] : [[type, value]];
    });
    const given = parseName({
      full: text,
      script: scriptAt(cells) ?? scriptOf(text),
      language: languageAt(cells) ?? language,
      parts,
      status: statusAt(cells) ?? 'attested',
      scheme: schemeAt(cells),
    });
    return { name: { ...given, parts: given.parts.map(([type, value]) => [type, value]) } };
  };
  const all = mapAll(compileAll(full, header), make);
  const partColumns = named.flatMap(([, part]) => part.columns);
  return { columns: [...all.columns, ...texts.columns, ...partColumns], read: all.read };
}
