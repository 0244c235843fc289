// What `gavah import` does.
import { basename, dirname, resolve } from 'node:path';
import { Failure, plainParams } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate } from '../../base/shown.ts';
import { type ImportPlan, openFolder, planImport, whyOf } from '../../intake/import.ts';
import { runImport } from '../../intake/run-import.ts';
import { readEntityKinds } from '../../register/query/entity-kinds.ts';
import { readVocabulary } from '../../register/query/vocabulary.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { tellFailure } from '../explain.ts';
import { startProgress } from '../progress.ts';
import { figure } from '../render/text.ts';
import { visibilityOf } from '../visibility.ts';
import { withRegister, withSession } from '../workplace.ts';

export async function run(
  context: Context,
  [path = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const folder = resolve(path);
  const map = textValue(values, 'map');
  if (map !== undefined && dirname(resolve(map)) !== folder && map !== basename(map)) {
    throw new Failure('I-001', { path: map, why: phrase('not-in-folder') });
  }
  return withSession(context, async ({ session, vault }) => {
    const plan = await planFrom(context, {
      folder,
      map: basename(map ?? 'mapping.json'),
      keepGood: values['keep-good'] === true,
    });
    const provenance = {
      from: textValue(values, 'from') ?? plan.mapping.name,
      note: textValue(values, 'note') ?? null,
      visibility: visibilityOf(values, 'import'),
      method: 'gavah import',
    };
    const json = values.json === true;
    if (!json) printRefusals(context, plan);
    if (plan.blocked !== null && !json) throw plan.blocked;
    const progress = startProgress(context, { en: 'Importing', fa: 'وارد کردن' });
    const imported =
      plan.blocked !== null
        ? null
        : await runImport({
            session,
            vault,
            folder,
            plan,
            provenance,
            note: provenance.note,
            onClaim: progress.show,
          }).finally(progress.end);
    context.print(json ? reportJson(plan, imported?.id ?? null) : reportText(context, plan));
    if (imported === null) return 2;
    return plan.report.refusals.length > 0 ? 1 : 0;
  });
}

type PlanFrom = { readonly folder: string; readonly map: string; readonly keepGood: boolean };

function planFrom(context: Context, { folder, map, keepGood }: PlanFrom): Promise<ImportPlan> {
  return withRegister(
    context,
    async ({ database }) => {
      const vocabulary = await readVocabulary(database);
      const kinds = await readEntityKinds(database);
      const findKinds = (entity: string) => kinds.kindsOf(entity);
      return planImport({ open: openFolder(folder), map, vocabulary, findKinds, keepGood });
    },
    true,
  );
}

function printRefusals({ print, language }: Context, { report }: ImportPlan): void {
  const word = language === 'fa' ? 'رد شد' : 'refused';
  for (const refusal of report.refusals) {
    const place = isolate(`${refusal.file}:${refusal.line}`, language);
    print(`${word}  ${place}  ${tellFailure(refusal, language)}`);
  }
}

function reportText({ language }: Context, { report, claims }: ImportPlan): string {
  const lines = report.files.map(({ file, rows, good, refused, claims: made }) =>
    language === 'fa'
      ? `${isolate(file, 'fa')}: ${figure(rows, 'fa')} سطر، ${figure(good, 'fa')} پذیرفته، ${figure(refused, 'fa')} ردشده، ${figure(made, 'fa')} گزاره`
      : `${file}: ${rows} rows, ${good} good, ${refused} refused, ${made} claims`,
  );
  return [
    ...lines,
    ...report.files.flatMap((file) => unreadText(file, language)),
    ...report.files.flatMap((file) => entitiesText(file, language)),
    language === 'fa' ? `در مجموع ${figure(claims, 'fa')} گزاره` : `${claims} claims in all`,
  ].join('\n');
}

function unreadText(
  { file, unreadDates, firstUnread }: ImportPlan['report']['files'][number],
  language: Context['language'],
): string[] {
  if (unreadDates === 0) return [];
  const lines = firstUnread.map(({ line, predicate, text }) => {
    const place = isolate(`${file}:${line}`, language);
    return `  ${place}  ${predicate}  ${isolate(text, language)}`;
  });
  const more = unreadDates > firstUnread.length ? ['  …'] : [];
  const count = figure(unreadDates, language);
  const head =
    language === 'fa'
      ? `${count} تاریخ خوانده نشد و همان‌گونه که نوشته شده است می‌ماند:`
      : `${count} ${unreadDates === 1 ? 'date was' : 'dates were'} not read, and kept as written:`;
  return [head, ...lines, ...more];
}

const mostNew = 20;

/** What the cells of a list introduce; nothing for a list whose cells introduce nothing. */
function entitiesText(
  { file, newEntities, firstNew, metEntities }: ImportPlan['report']['files'][number],
  language: Context['language'],
): string[] {
  if (newEntities + metEntities === 0) return [];
  const shown = firstNew.slice(0, mostNew).map(({ line, column, kind, text }) => {
    const place = isolate(`${file}:${line}`, language);
    return `  ${place}  ${isolate(column, language)}  ${kind}  ${isolate(text, language)}`;
  });
  const more = newEntities > shown.length ? ['  …'] : [];
  const [made, met] = [figure(newEntities, language), figure(metEntities, language)];
  const head =
    language === 'fa'
      ? `از خانه‌ها ${made} موجودیتِ تازه برای بایگانی و ${met} از ورودهای پیشین`
      : `From cells: ${made} new to the archive, ${met} of earlier imports`;
  return [shown.length > 0 ? `${head}:` : head, ...shown, ...more];
}

function reportJson({ report, claims, blocked }: ImportPlan, id: string | null): string {
  const refusals = report.refusals.map((each) => ({
    ...each,
    params: plainParams(each.params),
    why: whyOf(each),
  }));
  return JSON.stringify({
    id,
    claims,
    blocked: blocked?.code ?? null,
    files: report.files,
    refusals,
  });
}
