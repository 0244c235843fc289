// A report as a person reads it, in English or Persian, and as JSON. Values come
// from what may be hostile: each stands isolated, so that it cannot turn the
// direction of the text around it, and what cannot be seen is written out.
import type { Code } from '../base/codes.ts';
import { plainParams, textOf } from '../base/failure.ts';
import { writeJson } from '../base/json.ts';
import type { Params } from '../base/phrase.ts';
import { isolate as isolateShown, showParam, spellOut, unseen } from '../base/shown.ts';
import type { Finding, Statement } from './finding.ts';
import type { Counts, Report } from './outcome.ts';
import { type Language, words } from './words.ts';

/** The report as one line of JSON. */
export function writeReportJson(report: Report): string {
  return JSON.stringify(plainReport(report));
}

/** The report as programmes get it: what stands in a parameter in words is in English. */
export function plainReport(report: Report) {
  const statement = <T extends Statement>(one: T) => ({ ...one, params: plainParams(one.params) });
  const finding = (one: Finding) => ({
    ...statement(one),
    cause: one.cause && { ...one.cause, params: plainParams(one.cause.params) },
  });
  return {
    ...report,
    findings: report.findings.map(finding),
    notes: report.notes.map(finding),
    knownFromOutside: report.knownFromOutside.map(statement),
    cannotKnow: report.cannotKnow.map(statement),
  };
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
  const byName = new Map<string, number>();
  // The versions of a kind are one kind to whoever reads this.
  for (const [kind, count] of Object.entries(counts.kinds)) {
    const name = kind.replace(/^gavah\.(.*)\/\d+$/, '$1');
    byName.set(name, (byName.get(name) ?? 0) + count);
  }
  const kinds = [...byName].map(([name, count]) =>
    say.ofKind(say.kinds[name] ?? isolate(name, language), count),
  );
  const { entries, objects, bytes, seals } = counts;
  return `${say.counts({ entries, objects, bytes, seals })} (${kinds.join(say.comma)})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** What a proof shows of its entry, and what of it is closed. */
function openedLines({ opened, closed, repeated }: Report, language: Language): string[] {
  const say = words[language];
  const numbers = repeated?.open ?? [];
  // The field that repeats is the last of its kind, so its fields stand at the end.
  const single = opened.length - numbers.length;
  const lines = opened.map(([name, value], i) => {
    const number = numbers[i - single];
    const label = number === undefined ? '' : ` ${showParam(number, language)}`;
    const text = typeof value === 'string' ? value : writeJson(value);
    return `${isolate(name, language)}${label}: ${isolate(text, language, mostOpened)}`;
  });
  if (repeated !== null && opened.length > 0) {
    lines.push(say.repeated(isolate(repeated.name, language), numbers, repeated.count));
  }
  if (closed.length === 0) return lines;
  return [...lines, say.closed(closed.map((name) => isolate(name, language)))];
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
  const entry = position === null ? '' : ` ${words[language].entry(showParam(position, language))}`;
  const place = path === null ? '' : `${isolate(path, language)}${entry}: `;
  const why =
    cause === null ? '' : ` — ${cause.code} ${sentence(cause.code, cause.params, language)}`;
  return `${code} ${place}${sentence(code, params, language)}${why}`;
}

/** What a finding or a statement says, without its code and its place. */
export function writeSentence(said: Finding | Statement, language: Language): string {
  const text = sentence(said.code, said.params, language);
  const cause = 'cause' in said ? said.cause : null;
  if (cause === null) return text;
  return `${text} — ${cause.code} ${sentence(cause.code, cause.params, language)}`;
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
  return textOf(code, language, params, (value) =>
    typeof value === 'number' ? showParam(value, language) : isolate(value, language),
  );
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const mostShown = 300;
// Whoever is given an opening is to read it: enough for the longest paragraph.
const mostOpened = 20_000;

/** A value of any length and origin, with all that cannot be seen written out. */
function isolate(value: string, language: Language, most = mostShown): string {
  const cut = value.length > most ? `${value.slice(0, most)}…` : value;
  return isolateShown(spellOut(cut, unseen), language);
}
