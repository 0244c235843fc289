// What `gavah link` does.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { explainPair } from '../../linkage/explain.ts';
import { type Linkage, linkWith, readColumns } from '../../linkage/link.ts';
import { RowIds } from '../../linkage/report/row-ids.ts';
import { checkPlace, writeClusters, writePairs } from '../../linkage/report/write-csv.ts';
import { writeReport } from '../../linkage/report/write-report.ts';
import { readTable, sizeOf } from '../../linkage/run/read-table.ts';
import { type Crew, createCrew, withCrew } from '../../linkage/run/threads.ts';
import { defaultSettings, type LinkSettings, parseLinkSettings } from '../../linkage/settings.ts';
import type { Table } from '../../linkage/table/table.ts';
import { type Context, type ExitCode, textValue, textValues, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { linkArchive } from '../link-archive.ts';
import { startProgress } from '../progress.ts';
import { writeColumns, writeCosts, writeExplanation, writeOutcome } from '../render/linkage.ts';

export async function run(
  context: Context,
  args: readonly string[],
  values: Values,
): Promise<ExitCode> {
  if (values.files === undefined && args.length === 0) return linkArchive(context, values);
  const { files, explained } = readArguments(args, values);
  const [out, clusters, report] = ['out', 'clusters', 'report'].map((name) =>
    textValue(values, name),
  );
  // Before the work, not after it.
  for (const path of [out, clusters, report]) if (path !== undefined) checkPlace(path);
  const settings = settingsFrom(values);
  const threads = threadsOf(textValue(values, 'threads'));
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

const mostThreads = 64;
/** About how many bytes of a file are a row, for how many threads are worth their while. */
const usualRow = 64;

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
      throw new Failure('U-002', { command: 'link', why: needs('--explain ID ID') });
    explained = [first, second];
  }
  const files = [...textValues(values, 'files'), ...others];
  const isAsked = values.out ?? values.clusters ?? values.report ?? explained;
  const why = needs(
    files.length === 0 ? '--files FILE…' : '--out, --clusters, --report, --explain',
  );
  if (files.length === 0 || isAsked === undefined)
    throw new Failure('U-002', { command: 'link', why });
  return { files, explained };
}

function needs(option: string): Phrase {
  return phrase('needs-option', { option });
}

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
  const progress = startProgress(context, { en: 'linking', fa: 'پیوند دادن' });
  const onStep = (_: string, share: number) => progress.show(Math.round(share * 100), 100);
  const linkage = await linkWith(crew, { tables: lists, settings, onStep });
  progress.end();
  context.print(writeCosts(linkage, context.language));
  context.print(writeOutcome(linkage, context.language));
  return linkage;
}
