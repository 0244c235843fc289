// The report on a whole archive: what it holds, who says what against whom,
// which sources were seen, and what a verifier makes of it.
import { authorsOf } from '../../register/query/authors.ts';
import { type ContestedPoint, contested, sourcesIn } from '../../register/query/contested.ts';
import { type Labels, termLabelsOf } from '../../register/query/labels.ts';
import { type Overview, readOverview } from '../../register/query/overview.ts';
import { accesses, readSources, type SourceView } from '../../register/query/sources.ts';
import { type View, viewOf } from '../../register/query/view.ts';
import type { Register } from '../../register/register.ts';
import { writeReport } from '../../verify/report.ts';
import type { Report } from '../../verify/verify.ts';
import type { Context, Language, Words } from '../command.ts';
import { writeSize } from '../progress.ts';
import { accessWords, writePoint } from './claim.ts';
import { figure, labelIn, listOf } from './text.ts';

export type ArchiveReport = {
  readonly context: Context;
  readonly register: Register;
  readonly verdict: Report;
  /** How long the building took; null if it was there already. */
  readonly seconds: number | null;
  /** The points to tell in full, each by subject and predicate. */
  readonly points: readonly { readonly subject: string; readonly predicate: string }[];
};

const titles = {
  received: { en: 'WHAT WAS RECEIVED', fa: 'آنچه پذیرفته شد' },
  claims: { en: 'WHAT IS CLAIMED', fa: 'آنچه گفته شده است' },
  contested: { en: 'WHERE SOURCES STAND AGAINST ONE ANOTHER', fa: 'جاهایی که منابع رودرروی هم‌اند' },
  others: {
    en: 'Also contested or differing (in full: gavah contested)',
    fa: 'دیگر نکته‌های مورد اختلاف یا متفاوت (به تفصیل: gavah contested)',
  },
  sources: { en: 'HOW THE SOURCES ARE KNOWN', fa: 'منابع چگونه شناخته شده‌اند' },
  gaps: {
    en: 'Most claims rest on these, which are not held',
    fa: 'بیشترین گزاره‌ها بر این‌ها تکیه دارند که نگه داشته نشده‌اند',
  },
  verifier: { en: 'WHAT THE VERIFIER SAYS', fa: 'وارسی‌کننده چه می‌گوید' },
} as const satisfies Record<string, Words>;

/** Prints the report. Nothing in it is a finding of the archive itself. */
export async function printArchiveReport(report: ArchiveReport): Promise<void> {
  const { context, register, verdict, seconds } = report;
  const { print, language } = context;
  const view = viewOf(register, 'protected');
  const overview = await readOverview(view);
  print(heading(titles.received, language));
  print(writeReceived(overview, seconds, language));
  print(heading(titles.claims, language));
  print(writeClaims(overview, await termLabelsOf(view, Object.keys(overview.entities)), language));
  print(heading(titles.contested, language));
  await printPoints(report, view);
  print(heading(titles.sources, language));
  print(writeSources(await readSources(view), language));
  print(heading(titles.verifier, language));
  print(writeReport(verdict, language));
}

function heading(title: Words, language: Language): string {
  return `\n${title[language]}\n${'─'.repeat(72)}`;
}

function writeReceived(
  { items, itemBytes, entries }: Overview,
  seconds: number | null,
  language: Language,
): string {
  const took =
    seconds === null
      ? ''
      : seconds.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (language === 'fa') {
    const built =
      took === '' ? 'بایگانی از پیش ساخته شده بود.' : `بایگانی در ${took} ثانیه ساخته شد.`;
    return `${figure(items, 'fa')} پرونده، ${writeSize(itemBytes, language)}؛ دفتر ${figure(entries, 'fa')} مدخل دارد. ${built}`;
  }
  const built =
    took === '' ? 'The archive was there already.' : `The archive was built in ${took} s.`;
  return `${figure(items, 'en')} files, ${writeSize(itemBytes, language)}; the log has ${figure(entries, 'en')} entries. ${built}`;
}

function writeClaims(
  { claims, sources, entities }: Overview,
  labels: Labels,
  language: Language,
): string {
  const kinds = Object.entries(entities)
    .filter(([kind]) => kind !== '')
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${figure(count, language)} ${labels.of(kind)[language]}`);
  const standing = figure(claims.standing, language);
  const from = figure(sources, language);
  const head =
    language === 'fa'
      ? `${standing} گزاره از ${from} منبع، دربارهٔ:`
      : `${standing} claims from ${from} sources, about:`;
  return `${head}\n  ${listOf(kinds, language)}`;
}

async function printPoints({ context, points }: ArchiveReport, view: View): Promise<void> {
  const { print, language } = context;
  const all: ContestedPoint[] = [];
  for await (const point of contested(view)) all.push(point);
  const isAsked = (point: ContestedPoint) => rankOf(points, point) >= 0;
  const told = all.filter(isAsked).sort((a, b) => rankOf(points, a) - rankOf(points, b));
  print(writeTally(all, language));
  for (const point of told) {
    const authors = await authorsOf(view, sourcesIn(point));
    print(`\n${writePoint(point, language, { authors, withLevels: false })}`);
  }
  const others = all.filter((point) => !isAsked(point));
  if (others.length === 0) return;
  print(`\n${titles.others[language]}:`);
  for (const { verdict, subject, predicate } of others) {
    const mark = verdict === 'contested' ? '≠' : '~';
    print(`  ${mark} ${labelIn(subject.label, language)} — ${labelIn(predicate.label, language)}`);
  }
}

function rankOf(points: ArchiveReport['points'], { subject, predicate }: ContestedPoint): number {
  return points.findIndex((each) => each.subject === subject.id && each.predicate === predicate.id);
}

function writeTally(all: readonly ContestedPoint[], language: Language): string {
  const contestedCount = figure(
    all.filter(({ verdict }) => verdict === 'contested').length,
    language,
  );
  const differingCount = figure(
    all.filter(({ verdict }) => verdict === 'differing').length,
    language,
  );
  if (language === 'fa') {
    return `در ${contestedCount} نکته گفته‌ها با هم جمع نمی‌شوند (مورد اختلاف، ≠) و در ${differingCount} نکته تفاوت دارند (~). هیچ‌یک برگزیده نشده است.`;
  }
  return `${contestedCount} points are contested (what is said cannot all hold, ≠); ${differingCount} merely differ (~). None was chosen.`;
}

function writeSources(sources: readonly SourceView[], language: Language): string {
  const lines = accesses.map((access) => {
    const count = sources.filter((source) => source.access === access).length;
    return `  ${figure(count, language).padStart(5)}  ${accessWords[access][language]}`;
  });
  const gaps = sources.filter(({ access }) => access !== 'held').slice(0, 8);
  const listed = gaps.map(
    ({ claims, label, access }) =>
      `  ${figure(claims, language).padStart(5)}  ${labelIn(label, language)}  [${accessWords[access][language]}]`,
  );
  return [...lines, '', `${titles.gaps[language]}:`, ...listed].join('\n');
}
