// The pages of `gavah show`: an entity, an item, a claim, an entry.
import type { ClaimView } from '../../register/query/claim-view.ts';
import type { EntityView } from '../../register/query/show-entity.ts';
import type { EntryView, ItemView } from '../../register/query/show-item.ts';
import type { JudgementView } from '../../register/query/show-judgements.ts';
import type { Language, Words } from '../command.ts';
import { writeSize } from '../progress.ts';
import { writeClaim } from './claim.ts';
import { figure, isolate, labelIn, shortId } from './text.ts';

const words = {
  said: { en: 'claims', fa: 'گزاره' },
  mentions: { en: 'Spoken of in', fa: 'یادشده در' },
  resting: { en: 'Claims that rest on it', fa: 'گزاره‌هایی که بر آن تکیه دارند' },
  proceedings: { en: 'Proceedings', fa: 'رسیدگی‌ها' },
  same: { en: 'Judged to be the same as', fa: 'به داوری، همان است با' },
  contested: { en: '— contested', fa: '— محل نزاع' },
  differing: { en: '— differing', fa: '— متفاوت' },
  agrees: { en: '', fa: '' },
  more: { en: '… and more', fa: '… و بیشتر' },
  custody: { en: 'Custody', fa: 'زنجیرهٔ نگهداری' },
  read: { en: 'Claims read from it', fa: 'گزاره‌های خوانده از آن' },
  judgements: { en: 'Judgements', fa: 'داوری‌ها' },
} as const satisfies Record<string, Words>;

export function writeEntityPage(entity: EntityView, language: Language): string {
  const kind = entity.kind === null ? '' : `  (${labelIn(entity.kind.label, language)})`;
  const lines = [`${labelIn(entity.label, language)}${kind}`, entity.id];
  if (entity.sameAs.length > 0) {
    lines.push(
      `${words.same[language]}: ${entity.sameAs.map(({ label }) => labelIn(label, language)).join(', ')}`,
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
  }
  lines.push(...writeProceedings(entity, language), ...writeMentions(entity, language));
  if (entity.restingCount > 0)
    lines.push('', `${words.resting[language]}: ${figure(entity.restingCount, language)}`);
  return lines.join('\n');
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

export function writeItemPage(item: ItemView, language: Language): string {
  const rows: readonly (readonly [Words, string | null])[] = [
    [{ en: 'name', fa: 'نام' }, item.name],
    [{ en: 'path', fa: 'مسیر' }, item.path],
    [{ en: 'type', fa: 'نوع' }, item.mediaType],
    [{ en: 'size', fa: 'اندازه' }, item.sizeBytes === null ? null : writeSize(item.sizeBytes)],
    [{ en: 'SHA-256', fa: 'SHA-256' }, item.sha256],
    [{ en: 'SHA-512', fa: 'SHA-512' }, item.sha512],
    [{ en: 'received', fa: 'پذیرش' }, item.at],
    [{ en: 'from', fa: 'از' }, item.from],
    [{ en: 'recorded by', fa: 'ثبت‌کننده' }, item.byName],
    [{ en: 'file changed', fa: 'تغییر پرونده' }, item.modified],
    [{ en: 'note', fa: 'یادداشت' }, item.note],
    [
      { en: 'duplicate of', fa: 'رونوشتِ' },
      item.duplicateOf?.accession ?? item.duplicateOf?.id ?? null,
    ],
    [{ en: 'entry', fa: 'مدخل' }, `${item.position}  ${item.id}`],
  ];
  const lines = [`${item.accession}  ${isolate(item.name ?? '', language)}`];
  for (const [label, value] of rows) {
    if (value !== null) lines.push(`  ${label[language].padEnd(14)} ${isolate(value, language)}`);
  }
  if (item.custody.length > 0) {
    lines.push('', words.custody[language]);
    for (const { at, act, party, note } of item.custody)
      lines.push(`  ${[at, act, party, note].filter(Boolean).join('  ')}`);
  }
  if (item.claimCount > 0)
    lines.push('', `${words.read[language]}: ${figure(item.claimCount, language)}`);
  return lines.join('\n');
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
    [
      { en: 'place in it', fa: 'جای آن' },
      claim.locator.length === 0 ? null : writeLocator(claim.locator),
    ],
    [{ en: 'note', fa: 'یادداشت' }, claim.note],
    [{ en: 'corrects', fa: 'تصحیحِ' }, claim.supersedes],
    [{ en: 'ended by', fa: 'پایان با' }, claim.endedBy],
    [{ en: 'entry', fa: 'مدخل' }, `${claim.position}  ${claim.id}`],
  ];
  const lines = [writeAbout(claim, language)];
  for (const [label, value] of rows) {
    if (value !== null) lines.push(`  ${label[language].padEnd(12)} ${isolate(value, language)}`);
  }
  if (judgements.length > 0) {
    lines.push('', words.judgements[language]);
    for (const { id, judges, reason } of judgements)
      lines.push(`  ${shortId(id)}  ${judges ?? ''}  ${reason ?? ''}`);
  }
  return lines.join('\n');
}

function writeLocator(locator: ClaimView['locator']): string {
  return locator
    .map((selector) => {
      if (selector.type === 'row')
        return `line ${selector.line}${selector.key === null ? '' : ` (${selector.key})`}`;
      if (selector.type === 'page') return `page ${selector.page}`;
      if (selector.type === 'quote') return `“${selector.exact}”`;
      if (selector.type === 'time') return `${selector.fromMs}–${selector.toMs} ms`;
      return `${selector.x},${selector.y} ${selector.width}×${selector.height}`;
    })
    .join('; ');
}

export function writeEntryPage(entry: EntryView, language: Language): string {
  const by = entry.byName ?? entry.by;
  const rows: readonly (readonly [Words, string | null])[] = [
    [{ en: 'kind', fa: 'گونه' }, entry.kind],
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
