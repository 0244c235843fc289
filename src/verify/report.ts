// A report as a person reads it, in English or Persian, and as JSON. Values come
// from what may be hostile: each stands isolated, so that it cannot turn the
// direction of the text around it, and what cannot be seen is written out.
import { type Code, textOf } from '../base/codes.ts';
import type { Params } from '../base/failure.ts';
import { writeJson } from '../base/json.ts';
import type { Finding, Statement } from './finding.ts';
import type { Counts, Report } from './outcome.ts';
import { type Language, words } from './words.ts';

/** The report as one line of JSON. */
export function writeReportJson(report: Report): string {
  return JSON.stringify(report);
}

/** The report as text, without a last line end. */
export function writeReport(report: Report, language: Language): string {
  const say = words[language];
  const lines = [
    ...head(report, language),
    ...section(words[language].opened, openedLines(report, language)),
    ...section(say.findings, findingLines(report, language)),
    ...section(say.notes, noteLines(report, language)),
    ...section(say.known, statementLines(report.knownFromOutside, language)),
    ...section(say.unknown, statementLines(report.cannotKnow, language)),
    '',
    report.verdict === 'clean' ? say.clean : say.notClean(total(report.findingCounts)),
  ];
  return lines.join('\n');
}

function head({ archive, counts }: Report, language: Language): string[] {
  const name =
    archive === null
      ? []
      : [`${isolate(archive.name, language)}  ${isolate(archive.origin, language)}`];
  return counts.logs === 0 ? name : [...name, countLine(counts, language)];
}

function countLine(counts: Counts, language: Language): string {
  const say = words[language];
  const kinds = Object.entries(counts.kinds).map(([kind, count]) => {
    return isolate(`${kind.replace(/^gavah\.(.*)\/\d+$/, '$1')} ${count}`, language);
  });
  const { entries, objects, bytes, seals } = counts;
  return `${say.counts({ entries, objects, bytes, seals })} (${kinds.join(say.comma)})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** What a proof shows of its entry. */
function openedLines({ opened }: Report, language: Language): string[] {
  return opened.map(([name, value]) => {
    const text = typeof value === 'string' ? value : writeJson(value);
    return `${isolate(name, language)}: ${isolate(text, language)}`;
  });
}

function findingLines({ findings, findingCounts }: Report, language: Language): string[] {
  const lines = findings.map((finding) => {
    return `[${words[language].severities[finding.severity]}] ${findingLine(finding, language)}`;
  });
  return [...lines, ...more(findings, findingCounts, language)];
}

function noteLines({ notes, noteCounts }: Report, language: Language): string[] {
  const lines = notes.map((note) => findingLine(note, language));
  return [...lines, ...more(notes, noteCounts, language)];
}

function findingLine({ code, params, where, cause }: Finding, language: Language): string {
  const { path, position } = where;
  const entry =
    position === null ? '' : ` ${words[language].entry(isolate(String(position), language))}`;
  const place = path === null ? '' : `${isolate(path, language)}${entry}: `;
  const why =
    cause === null ? '' : ` — ${cause.code} ${sentence(cause.code, cause.params, language)}`;
  return `${code} ${place}${sentence(code, params, language)}${why}`;
}

/** Of many findings alike only the first are kept; how many there were stands here. */
function more(
  kept: readonly Finding[],
  counts: Readonly<Record<string, number>>,
  language: Language,
): string[] {
  return Object.entries(counts).flatMap(([code, count]) => {
    const rest = count - kept.filter((finding) => finding.code === code).length;
    return rest === 0 ? [] : [`${code} ${words[language].more(rest)}`];
  });
}

function statementLines(statements: readonly Statement[], language: Language): string[] {
  return statements.map(({ code, params }) => `${code} ${sentence(code, params, language)}`);
}

function sentence(code: Code, params: Params, language: Language): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    isolate(String(value), language),
  ]);
  return textOf(code, language, Object.fromEntries(shown));
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const mostShown = 300;

/**
 * A value between U+2068 and U+2069, with control characters and the like written as `\u{…}`.
 * Plain ASCII in an English sentence needs no isolation, and is left to be searched and copied.
 */
export function isolate(value: string, language: Language): string {
  const cut = value.length > mostShown ? `${value.slice(0, mostShown)}…` : value;
  const seen = cut
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => (c === '\u200c' ? c : writeUnseen(c)));
  const isPlain = language === 'en' && /^[\x20-\x7e]*$/.test(seen);
  return isPlain ? seen : `\u2068${seen}\u2069`;
}

function writeUnseen(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
