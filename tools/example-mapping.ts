// Writes examples/iran-1988/MAPPING.md from the mapping, the vocabulary and the
// lists themselves: how each fact is modelled, and what stayed text, and why.
//   node tools/example-mapping.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseTermSet, type TermSet } from '../src/format/vocabulary.ts';
import { choices } from './example-choices.ts';

const example = fileURLToPath(new URL('../examples/iran-1988/', import.meta.url));

type Row = Readonly<Record<string, string>>;

type FileRule = {
  readonly file: string;
  readonly subject: string;
  readonly introduces: unknown;
  readonly claims: readonly { readonly predicate: unknown }[];
};

/** The text of MAPPING.md for the example in `folder`. */
export function writeMappingPage(folder: string): string {
  const terms = parseTermSet(JSON.parse(readFileSync(`${folder}vocabulary.json`, 'utf8')));
  const rows = readRows(`${folder}claims.csv`);
  const sections = [
    '# How the facts are modelled\n\nWritten by `tools/example-mapping.ts` from `mapping.json`, `vocabulary.json` and the lists; do not edit it by hand.',
    choices,
    filesSection(folder),
    originalsSection(rows),
    predicatesSection(terms, rows),
    textSection(rows, readRows(`${folder}sources.csv`)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function readRows(path: string): Row[] {
  const rows: Row[] = parse(readFileSync(path, 'utf8'), { columns: true });
  return rows;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;

function filesSection(folder: string): string {
  const mapping: { readonly files: readonly FileRule[] } = JSON.parse(
    readFileSync(`${folder}mapping.json`, 'utf8'),
  );
  const rows = mapping.files.map(({ file, subject, introduces, claims }) => [
    code(file),
    String(readRows(folder + file).length),
    introduces === null ? `claims about ${code(subject)}` : kindOf(introduces),
    claims.map(({ predicate }) => predicateOf(predicate)).join(', '),
  ]);
  return `## The lists\n\n${table(['list', 'rows', 'introduces', 'predicates'], rows)}`;
}

function kindOf(introduces: unknown): string {
  return typeof introduces === 'string' ? introduces : 'the kind in its column';
}

function predicateOf(predicate: unknown): string {
  return typeof predicate === 'string' ? code(predicate) : 'the one in its column';
}

/** From what a row said first to what it says now. */
function originalsSection(rows: readonly Row[]): string {
  const isClaim = (row: Row) => /^cl-/.test(row.original ?? '');
  const [claims, others] = [rows.filter(isClaim), rows.filter((row) => !isClaim(row))];
  const about = 'a row may become several claims, whose refs end in -a, -b, …';
  return [
    `## What became of the predicates of the source lists\n\nEach row of the lists that these were made from keeps its id in ${code('original')}; ${about}`,
    groupTable('predicate there', claims),
    `### Facts of other rows and columns\n\nWhat stood in the titles, notes and locators of the other lists, and in the list of differing points, is a row of ${code('claims.csv')} too.`,
    groupTable('column there', others),
  ].join('\n\n');
}

function groupTable(title: string, rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, ({ original_predicate: predicate = '' }) => predicate);
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([predicate, group]) => {
      const originals = new Set(group.map(({ original }) => original));
      return [code(predicate), String(originals.size), countsOf(group), group[0]?.ref ?? ''];
    });
  return table([title, 'rows', 'predicates here', 'first ref'], lines);
}

function countsOf(rows: readonly Row[]): string {
  const counts = Map.groupBy(rows, ({ predicate = '' }) => predicate);
  return [...counts]
    .sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([predicate, group]) => `${code(predicate)} ×${group.length}`)
    .join(', ');
}

function predicatesSection({ terms }: TermSet, rows: readonly Row[]): string {
  const uses = Map.groupBy(rows, ({ predicate = '' }) => predicate);
  const lines = terms
    .filter(({ type }) => type === 'predicate')
    .map((term) => [
      code(term.term),
      `${term.label.en} · ${term.label.fa}`,
      `${term.domain.join(', ')} → ${term.range}${rangeOf(term)}`,
      term.contradiction + (term.scope.length > 0 ? ` (${term.scope.join(', ')})` : ''),
      String(uses.get(term.term)?.length ?? 0),
    ]);
  return `## The predicates\n\nThe rule says when two claims of one subject contradict each other, and in brackets which qualifiers must be equal for that: ${code('never')} (only an assertion and a denial of the same), ${code('differs')} (several may hold), ${code('value')} (only one can), ${code('date')} and ${code('quantity')} (by their bounds). The count is of rows in ${code('claims.csv')}; other lists use them as well.\n\n${table(['predicate', 'label', 'from → to', 'rule', 'rows'], lines)}`;
}

function rangeOf({ range, rangeKinds }: TermSet['terms'][number]): string {
  if (rangeKinds.length === 0) return '';
  return range === 'term' ? ` of ${rangeKinds.length} values` : `: ${rangeKinds.join(', ')}`;
}

function textSection(claims: readonly Row[], sources: readonly Row[]): string {
  const texts = claims.filter(({ text_reason: reason }) => reason !== '');
  const numbers = sources.filter(({ document_number: number }) => number !== '');
  const lines = [
    ...texts.map((row) => [row.ref, code(row.predicate ?? ''), row.text, row.text_reason]),
    ...numbers.map((row) => [
      row.id,
      code('document-number'),
      row.document_number,
      row.text_reason,
    ]),
  ].map((cells) => cells.map((cell) => cell ?? ''));
  return `## What stayed text, and why\n\n${lines.length} objects.\n\n${table(['row', 'predicate', 'text', 'reason'], lines)}`;
}

if (import.meta.main) writeFileSync(`${example}MAPPING.md`, writeMappingPage(example));
