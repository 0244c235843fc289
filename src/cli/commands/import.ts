// gavah import
import { basename, dirname, resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { isolate } from '../../base/shown.ts';
import { type ImportPlan, openFolder, planImport, whyOf } from '../../intake/import.ts';
import { runImport } from '../../intake/run-import.ts';
import { readEntityKinds } from '../../register/query/entity-kinds.ts';
import { readVocabulary } from '../../register/query/vocabulary.ts';
import { type Command, type Context, textValue } from '../command.ts';
import { tellFailure } from '../explain.ts';
import { startProgress } from '../progress.ts';
import { figure } from '../render/text.ts';
import { visibilityOf, visibilityOption } from '../visibility.ts';
import { withRegister, withSession } from '../workplace.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FOLDER [--map FILE] [--from WHO] [--keep-good] [--json]',
  summary: { en: 'turn CSV lists into claims', fa: 'تبدیل فهرست‌های CSV به گزاره' },
  help: {
    en: 'Reads the mapping file and the CSV files it names (docs/formats/mapping.md), receives them as\nitems, and records every row’s claims with the row as their place. Every row is accounted\nfor. A refused row stops the whole import, unless --keep-good says to take the others.',
    fa: 'پروندهٔ نگاشت و فهرست‌های CSV آن را می‌خواند (docs/formats/mapping.md)، آن‌ها را می‌پذیرد و گزاره‌های\nهر سطر را با نشانی همان سطر می‌نویسد. سرنوشت همهٔ سطرها گفته می‌شود. یک سطر ردشده جلوی همه را\nمی‌گیرد، مگر با ‎--keep-good‎.',
  },
  options: {
    map: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'the mapping file (otherwise FOLDER/mapping.json)',
        fa: 'پروندهٔ نگاشت (وگرنه FOLDER/mapping.json)',
      },
    },
    from: {
      type: 'string',
      value: 'WHO',
      help: {
        en: 'from whom the lists come (otherwise the mapping’s name)',
        fa: 'فهرست‌ها از که رسیده‌اند (وگرنه نام نگاشت)',
      },
    },
    note: {
      type: 'string',
      value: 'TEXT',
      help: { en: 'a note for the log', fa: 'یادداشتی برای دفتر' },
    },
    visibility: visibilityOption,
    'keep-good': {
      type: 'boolean',
      help: {
        en: 'import the good rows where others are refused',
        fa: 'سطرهای درست پذیرفته شوند، حتی اگر برخی رد شوند',
      },
    },
    json: { type: 'boolean', help: { en: 'the report as JSON', fa: 'گزارش به JSON' } },
  },
  arguments: { least: 1, most: 1 },
  async run(context, [path = ''], values) {
    const folder = resolve(path);
    const map = textValue(values, 'map');
    if (map !== undefined && dirname(resolve(map)) !== folder && map !== basename(map)) {
      throw new Failure('I-001', { file: map, why: 'not in the folder' });
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
  },
};

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
    language === 'fa' ? `در مجموع ${figure(claims, 'fa')} گزاره` : `${claims} claims in all`,
  ].join('\n');
}

function reportJson({ report, claims, blocked }: ImportPlan, id: string | null): string {
  const refusals = report.refusals.map((each) => ({ ...each, why: whyOf(each) }));
  return JSON.stringify({
    id,
    claims,
    blocked: blocked?.code ?? null,
    files: report.files,
    refusals,
  });
}
