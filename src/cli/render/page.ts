// The pages of `gavah show`: an entity, a claim, an entry.

import { writePhrase } from '../../base/failure.ts';
import { isolate } from '../../base/shown.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { writeAccused } from '../../register/query/accused-words.ts';
import type { ClaimView } from '../../register/query/claim-view.ts';
import type { PointView } from '../../register/query/points.ts';
import type { EntityView } from '../../register/query/show-entity.ts';
import type { EntryView } from '../../register/query/show-item.ts';
import type { JudgementView } from '../../register/query/show-judgements.ts';
import type { Language, Words } from '../command.ts';
import { writeClaim } from './claim.ts';
import { writeConfirmation } from './confirmation.ts';
import { writeJudgement } from './judgement.ts';
import { figure, labelIn, listOf, quote } from './text.ts';
import { stateObject } from './value.ts';

const words = {
  said: { en: 'claims', fa: 'گزاره' },
  mentions: { en: 'Spoken of in', fa: 'یادشده در' },
  resting: { en: 'Claims that rest on it', fa: 'گزاره‌هایی که بر آن تکیه دارند' },
  proceedings: { en: 'Proceedings', fa: 'رسیدگی‌ها' },
  same: { en: 'Judged to be the same as', fa: 'به داوری، همان است با' },
  contested: { en: '— contested', fa: '— مورد اختلاف' },
  differing: { en: '— differing', fa: '— متفاوت' },
  agrees: { en: '', fa: '' },
  more: { en: '… and more', fa: '… و بیشتر' },
  judgements: { en: 'Judgements', fa: 'داوری‌ها' },
  standing: { en: 'Standing', fa: 'وضعیت' },
  replies: { en: 'Right of reply', fa: 'حق پاسخ' },
  noReply: { en: 'no invitation to reply is recorded', fa: 'دعوتی به پاسخ ثبت نشده است' },
  grades: { en: 'Reliability as a source', fa: 'اعتبار منبع' },
} as const satisfies Record<string, Words>;

export function writeEntityPage(entity: EntityView, language: Language): string {
  const kind = entity.kind === null ? '' : `  (${labelIn(entity.kind.label, language)})`;
  const lines = [`${labelIn(entity.label, language)}${kind}`, entity.id];
  if (entity.sameAs.length > 0) {
    lines.push(
      `${words.same[language]}: ${listOf(
        entity.sameAs.map(({ label }) => labelIn(label, language)),
        language,
      )}`,
    );
  }
  for (const { predicate, points, claims } of entity.said) {
    const verdict = points.some((point) => point.verdict === 'contested')
      ? words.contested
      : points.some((point) => point.verdict === 'differing')
        ? words.differing
        : words.agrees;
    lines.push('', `${labelIn(predicate.label, language)} ${verdict[language]}`.trim());
    lines.push(...claims.map((claim) => writeClaim(claim, language)));
    if (!isPlain(predicate.id))
      lines.push(...points.flatMap((point) => writeLevels(point, language)));
  }
  lines.push(...writeGrades(entity, language));
  lines.push(...writeStanding(entity, language));
  lines.push(...writeProceedings(entity, language), ...writeMentions(entity, language));
  if (entity.restingCount > 0)
    lines.push('', `${words.resting[language]}: ${figure(entity.restingCount, language)}`);
  return lines.join('\n');
}

// What somebody is and is called is asked of nobody.
const isPlain = (predicate: string) => predicate === 'kind' || predicate === 'name';

/** Which level's rule each answer meets. */
function writeLevels({ answers }: PointView, language: Language): string[] {
  return answers.map((answer) => {
    const [first = '', ...rest] = writeConfirmation(answer.confirmation, language);
    const said = `  · ${stateObject(answer, language)}: ${first}`;
    return [said, ...rest.map((line) => `      ${line}`)].join('\n');
  });
}

function writeGrades({ judgements }: EntityView, language: Language): string[] {
  const grades = judgements.filter(({ grade }) => grade !== null);
  if (grades.length === 0) return [];
  return ['', words.grades[language], ...grades.map((grade) => writeJudgement(grade, language))];
}

/** Of an accused: how they stand, and what is recorded of their right of reply. */
function writeStanding({ accused, replies }: EntityView, language: Language): string[] {
  if (accused === null && replies.length === 0) return [];
  const standing = accused === null ? [] : [`  ${writeAccused(accused, language)}`];
  const said = replies.length === 0 ? [`  ${words.noReply[language]}`] : [];
  return [
    ...(standing.length === 0 ? [] : ['', words.standing[language], ...standing]),
    ...['', words.replies[language], ...said],
    ...replies.map((claim) => writeAbout(claim, language)),
  ];
}

function writeProceedings({ proceedings }: EntityView, language: Language): string[] {
  if (proceedings.length === 0) return [];
  return [
    '',
    words.proceedings[language],
    ...proceedings.flatMap(({ id, label, claims }) => [
      `  ${labelIn(label, language)}  ${id}`,
      ...claims
        .filter(({ predicate }) => predicate?.id !== 'name' && predicate?.id !== 'kind')
        .map((claim) => writeAbout(claim, language)),
    ]),
  ];
}

function writeMentions({ mentions, mentionCount }: EntityView, language: Language): string[] {
  if (mentionCount === 0) return [];
  const lines = mentions.map((claim) => writeAbout(claim, language));
  const more = mentionCount > mentions.length ? [`  ${words.more[language]}`] : [];
  return ['', `${words.mentions[language]} (${figure(mentionCount, language)})`, ...lines, ...more];
}

/** A claim about something else: its subject and predicate first. */
function writeAbout(claim: ClaimView, language: Language): string {
  const subject = claim.subject === null ? '' : labelIn(claim.subject.label, language);
  const predicate = claim.predicate === null ? '' : labelIn(claim.predicate.label, language);
  return `  ${subject} — ${predicate}\n  ${writeClaim(claim, language)}`;
}

export function writeClaimPage(
  claim: ClaimView,
  judgements: readonly JudgementView[],
  language: Language,
): string {
  const rows: readonly (readonly [Words, string | null])[] = [
    [{ en: 'recorded', fa: 'ثبت' }, claim.at],
    [{ en: 'reference', fa: 'ارجاع' }, claim.ref],
    [
      { en: 'item', fa: 'مدرک' },
      claim.item === null
        ? null
        : `${claim.item.accession ?? ''} ${claim.item.name ?? claim.item.id}`,
    ],
    [{ en: 'note', fa: 'یادداشت' }, claim.note],
    [{ en: 'corrects', fa: 'تصحیحِ' }, claim.supersedes],
    [{ en: 'ended by', fa: 'پایان با' }, claim.endedBy],
    [{ en: 'entry', fa: 'مدخل' }, `${claim.position}  ${claim.id}`],
  ];
  const lines = [writeAbout(claim, language)];
  if (claim.locator.length > 0) {
    const label = { en: 'place in it', fa: 'جای آن' }[language];
    lines.push(`  ${label.padEnd(12)} ${writeLocator(claim.locator, language)}`);
  }
  for (const [label, value] of rows) {
    if (value !== null) lines.push(`  ${label[language].padEnd(12)} ${isolate(value, language)}`);
  }
  if (judgements.length > 0) {
    lines.push('', words.judgements[language]);
    lines.push(...judgements.map((judgement) => writeJudgement(judgement, language)));
  }
  return lines.join('\n');
}

function writeLocator(locator: ClaimView['locator'], language: Language): string {
  return listOf(
    locator.map((selector) => writeSelector(selector, language)),
    language,
    ';',
  );
}

const places = { line: { en: 'line', fa: 'سطر' }, page: { en: 'page', fa: 'صفحهٔ' } } as const;

function writeSelector(selector: ClaimView['locator'][number], language: Language): string {
  if (selector.type === 'row') {
    const key = selector.key === null ? '' : ` (${isolate(selector.key, language)})`;
    return `${places.line[language]} ${figure(selector.line, language)}${key}`;
  }
  if (selector.type === 'page')
    return `${places.page[language]} ${isolate(selector.page, language)}`;
  if (selector.type === 'quote') return quote(selector.exact, language);
  if (selector.type === 'time') {
    const [from, to] = [selector.fromMs, selector.toMs].map((ms) => figure(ms, language));
    return language === 'fa' ? `${from} تا ${to} هزارم ثانیه` : `${from}–${to} ms`;
  }
  const { x, y, width, height } = selector;
  return isolate(`${x},${y} ${width}×${height}`, language);
}

/** The kind's own name, and before it what a Persian reader calls it. */
function writeKind(kind: string | null, language: Language): string | null {
  const word = language === 'fa' && kind !== null ? wordOfKind(kind) : undefined;
  if (word === undefined || word.phrase === 'quoted') return kind;
  return `${writePhrase(word, 'fa')} (${kind})`;
}

export function writeEntryPage(entry: EntryView, language: Language): string {
  const by = entry.byName ?? entry.by;
  const rows: readonly (readonly [Words, string | null])[] = [
    [{ en: 'kind', fa: 'گونه' }, writeKind(entry.kind, language)],
    [{ en: 'recorded', fa: 'ثبت' }, entry.at],
    [{ en: 'by', fa: 'به دست' }, by],
    [{ en: 'withdraws', fa: 'پس می‌گیرد' }, entry.target],
    [{ en: 'reason', fa: 'دلیل' }, entry.reason],
    [
      { en: 'import', fa: 'ورود' },
      entry.import === null
        ? null
        : `${entry.import.name ?? ''}: ${entry.import.rows ?? 0} / ${entry.import.entries ?? 0}`,
    ],
    [{ en: 'closed', fa: 'بسته' }, entry.closed.length === 0 ? null : entry.closed.join(', ')],
    [{ en: 'fault', fa: 'خرابی' }, entry.fault],
  ];
  const lines = [`${entry.position}  ${entry.id}`];
  for (const [label, value] of rows) {
    if (value !== null) lines.push(`  ${label[language].padEnd(12)} ${isolate(value, language)}`);
  }
  return lines.join('\n');
}
