// What `gavah link` does.
import { basename } from 'node:path';
import { explainPair } from '../../linkage/explain.ts';
import { type Linkage, linkWith, readColumns } from '../../linkage/link.ts';
import { RowIds } from '../../linkage/report/row-ids.ts';
import { writeClusters, writePairs } from '../../linkage/report/write-csv.ts';
import { writeReport } from '../../linkage/report/write-report.ts';
import { readTable, sizeOf } from '../../linkage/run/read-table.ts';
import { type Crew, createCrew, withCrew } from '../../linkage/run/threads.ts';
import { defaultSettings, type LinkSettings, parseLinkSettings } from '../../linkage/settings.ts';
import type { Table } from '../../linkage/table/table.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { linkArchive } from '../link-archive.ts';
import { isOfArchive, readAsked, threadsOf } from '../link-asked.ts';
import { startProgress } from '../progress.ts';
import {
  writeColumns,
  writeCosts,
  writeExplanation,
  writeNotInLists,
  writeOutcome,
} from '../render/linkage.ts';

export async function run(
  context: Context,
  args: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const threads = threadsOf(values);
  if (isOfArchive(args, values)) return linkArchive(context, values, threads);
  const { files, explained, out, clusters, report } = readAsked(args, values);
  const settings = settingsFrom(values);
  const bytes = files.reduce((sum, path) => sum + sizeOf(path), 0);
  const { linkage, lists } = await withCrew(createCrew(bytes / usualRow, threads), async (crew) => {
    const lists: Table[] = [];
    for (const path of files) lists.push(await readTable(path, basename(path), crew));
    const found = await linkLists(context, { crew, lists, settings });
    const writing = { ids: new RowIds(found).cells(), crew };
    if (out !== undefined) await writePairs(out, found, writing);
    if (clusters !== undefined) await writeClusters(clusters, found, writing);
    return { linkage: found, lists };
  });
  if (report !== undefined) writeReport(report, { linkage, lists, language: context.language });
  if (explained !== undefined) {
    context.print(writeExplanation(explainPair(linkage, ...explained), context.language));
  }
  return 0;
}

/** About how many bytes of a file are a row, for how many threads are worth their while. */
const usualRow = 64;

function settingsFrom(values: Values): LinkSettings {
  const config = textValue(values, 'config');
  return config === undefined ? defaultSettings : parseLinkSettings(readTextFile(config));
}

type Linking = {
  readonly crew: Crew;
  readonly lists: readonly Table[];
  readonly settings: LinkSettings;
};

async function linkLists(context: Context, { crew, lists, settings }: Linking): Promise<Linkage> {
  context.print(writeColumns(lists, readColumns(lists, settings), context.language));
  writeNotInLists(lists, settings, context.language).forEach(context.print);
  const progress = startProgress(context, { en: 'linking', fa: 'پیوند دادن' });
  const onStep = (_: string, share: number) => progress.show(Math.round(share * 100), 100);
  const linkage = await linkWith(crew, { tables: lists, settings, onStep });
  progress.end();
  context.print(writeCosts(linkage, context.language));
  context.print(writeOutcome(linkage, context.language));
  return linkage;
}
