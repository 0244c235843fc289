// gavah link
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { explainPair } from '../../linkage/explain.ts';
import { type Linkage, linkTables, readColumns } from '../../linkage/link.ts';
import { checkPlace, writeClusters, writePairs } from '../../linkage/report/write-csv.ts';
import { writeReport } from '../../linkage/report/write-report.ts';
import { defaultSettings, parseLinkSettings } from '../../linkage/settings.ts';
import { readCsvTable } from '../../linkage/table/read-csv.ts';
import { type Command, type Context, textValue, textValues, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { linkArchive } from '../link-archive.ts';
import { startProgress } from '../progress.ts';
import { writeColumns, writeCosts, writeExplanation, writeOutcome } from '../render/linkage.ts';

export const link: Command = {
  name: 'link',
  usage: '[--apply-above P --why TEXT] | --files FILE… --out PAIRS --clusters CLUSTERS',
  summary: {
    en: 'find the same person across lists, scripts and calendars',
    fa: 'یافتن یک شخص در فهرست‌ها، خط‌ها و تقویم‌های گوناگون',
  },
  help: {
    en: 'In an archive, proposes which of its persons are one; nothing is decided by it. With --apply-above\nall proposals from that probability on are judged to be one person, in your name and with your\nreason; --undo takes back the judgements of one run.\nWith --files, compares the rows of one or more CSV lists, outside any archive, and writes which are probably\nthe same person: PAIRS (id_l,id_r,probability,weight) and CLUSTERS (id,cluster). What each column\nis taken for is printed first. With several files ids begin with the number of the file.',
    fa: 'در بایگانی پیشنهاد می‌کند کدام اشخاص یکی‌اند؛ با آن چیزی تصمیم گرفته نمی‌شود. با ‎--apply-above‎ همهٔ\nپیشنهادها از آن احتمال به بالا به نام شما و با دلیل شما یک شخص داوری می‌شود؛ ‎--undo‎ داوری‌های یک اجرا\nرا پس می‌گیرد.\nبا ‎--files‎ سطرهای یک یا چند فهرست CSV را، بیرون از هر بایگانی، با هم می‌سنجد و می‌نویسد کدام‌ها احتمالاً یک\nشخص‌اند: PAIRS ‎(id_l,id_r,probability,weight)‎ و CLUSTERS ‎(id,cluster)‎. نخست چاپ می‌کند که هر ستون را\nچه گرفته است. با چند پرونده، شناسه‌ها با شمارهٔ پرونده آغاز می‌شوند.',
  },
  options: {
    files: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: {
        en: 'a list; further ones may follow',
        fa: 'یک فهرست؛ فهرست‌های دیگر می‌توانند در پی بیایند',
      },
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'settings: what columns hold, language, thresholds',
        fa: 'تنظیمات: ستون‌ها، زبان، آستانه‌ها',
      },
    },
    out: { type: 'string', value: 'FILE', help: { en: 'where the pairs go', fa: 'جای جفت‌ها' } },
    clusters: {
      type: 'string',
      value: 'FILE',
      help: { en: 'where the clusters go', fa: 'جای خوشه‌ها' },
    },
    explain: {
      type: 'string',
      value: 'ID ID',
      help: { en: 'the full reasoning for one pair', fa: 'استدلال کامل دربارهٔ یک جفت' },
    },
    report: {
      type: 'string',
      value: 'FILE',
      help: { en: 'a page of weights, levels and clusters', fa: 'صفحه‌ای از وزن‌ها، سطح‌ها و خوشه‌ها' },
    },
    'apply-above': {
      type: 'string',
      value: 'P',
      help: {
        en: 'judge all proposals of at least this probability to be one person',
        fa: 'همهٔ پیشنهادها با دست‌کم این احتمال یک شخص داوری شود',
      },
    },
    why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } },
    undo: {
      type: 'string',
      value: 'RUN',
      help: { en: 'take back the judgements of a run', fa: 'پس گرفتن داوری‌های یک اجرا' },
    },
    new: {
      type: 'string',
      value: 'PREFIX',
      help: {
        en: 'compare only the persons whose ids begin so with all others',
        fa: 'تنها اشخاصی که شناسه‌شان چنین آغاز می‌شود با دیگران سنجیده شوند',
      },
    },
    threads: {
      type: 'string',
      value: 'N',
      help: { en: 'how many threads (otherwise all cores)', fa: 'چند رشته (وگرنه همهٔ هسته‌ها)' },
    },
  },
  arguments: { least: 0, most: 16 },
  async run(context, args, values) {
    if (values.files === undefined && args.length === 0) return linkArchive(context, values);
    const { files, explained } = readArguments(args, values);
    const [out, clusters, report] = ['out', 'clusters', 'report'].map((name) =>
      textValue(values, name),
    );
    // Before the work, not after it.
    for (const path of [out, clusters, report]) if (path !== undefined) checkPlace(path);
    const linkage = await linkFiles(context, files, values);
    if (out !== undefined) writePairs(out, linkage);
    if (clusters !== undefined) writeClusters(clusters, linkage);
    if (report !== undefined) writeReport(report, linkage);
    if (explained !== undefined) {
      context.print(writeExplanation(explainPair(linkage, ...explained), context.language));
    }
    return 0;
  },
};

const mostThreads = 64;

/** @throws Failure U-004 for a number that is none. */
function threadsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const allowed = `1 … ${mostThreads}`;
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > mostThreads)
    throw new Failure('U-004', { value: text, allowed, command: 'link' });
  return Number(text);
}

type Asked = {
  readonly files: readonly string[];
  readonly explained: [string, string] | undefined;
};

function readArguments(args: readonly string[], values: Values): Asked {
  const first = textValue(values, 'explain');
  const others = [...args];
  let explained: [string, string] | undefined;
  if (first !== undefined) {
    // Further files and the second id both stand alone: the id is what is no file.
    const at = others.findLastIndex((each) => !existsSync(each));
    const [second] = others.splice(at, 1);
    if (second === undefined)
      throw new Failure('U-002', { command: 'link', why: '--explain ID ID' });
    explained = [first, second];
  }
  const files = [...textValues(values, 'files'), ...others];
  const isAsked = values.out ?? values.clusters ?? values.report ?? explained;
  const why = files.length === 0 ? '--files FILE…' : '--out, --clusters, --report, --explain';
  if (files.length === 0 || isAsked === undefined)
    throw new Failure('U-002', { command: 'link', why });
  return { files, explained };
}

async function linkFiles(
  context: Context,
  files: readonly string[],
  values: Values,
): Promise<Linkage> {
  const config = textValue(values, 'config');
  const settings = config === undefined ? defaultSettings : parseLinkSettings(readTextFile(config));
  const tables = files.map((path) => readCsvTable(path, basename(path)));
  context.print(writeColumns(tables, readColumns(tables, settings), context.language));
  const progress = startProgress(context, { en: 'linking', fa: 'پیوند دادن' });
  const threads = threadsOf(textValue(values, 'threads'));
  const onStep = (_: string, share: number) => progress.show(Math.round(share * 100), 100);
  const linkage = await linkTables({ tables, settings, threads, onStep });
  progress.end();
  context.print(writeCosts(linkage, context.language));
  context.print(writeOutcome(linkage, context.language));
  return linkage;
}
