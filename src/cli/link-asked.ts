// What the command line of `gavah link` asks for, and what of it cannot be meant.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Failure } from '../base/failure.ts';
import { type Phrase, phrase } from '../base/phrase.ts';
import { checkPlace } from '../linkage/report/write-csv.ts';
import { textValue, textValues, type Values } from './command.ts';
import { refuseWith } from './not-with.ts';

/** What lists are compared, and where what is found out goes. */
export type AskedOfFiles = {
  readonly files: readonly string[];
  readonly explained: readonly [string, string] | undefined;
  readonly out: string | undefined;
  readonly clusters: string | undefined;
  readonly report: string | undefined;
};

const ofFiles = ['config', 'out', 'clusters', 'explain', 'report'];
const ofArchive = ['apply-above', 'why', 'undo', 'new'];

/** Whether it is about an archive. @throws Failure U-002 for options that go with lists alone. */
export function isOfArchive(args: readonly string[], values: Values): boolean {
  if (values.files !== undefined || args.length > 0) return false;
  if (ofFiles.some((name) => values[name] !== undefined)) throw wrongUse(needs('--files FILE…'));
  return true;
}

/**
 * Reads what is asked of lists. That it can be written is looked at before the work, not after it.
 *
 * @throws Failure U-002 for what is missing or goes with an archive alone, M-008 for a place where
 *   nothing can be written, or where a list, or something else of this run, would be lost by it.
 */
export function readAsked(args: readonly string[], values: Values): AskedOfFiles {
  refuseWith(ofArchive, { command: 'link', values, other: '--files' });
  const { files, explained } = readArguments(args, values);
  const [out, clusters, report] = ['out', 'clusters', 'report'].map((name) =>
    textValue(values, name),
  );
  const config = textValue(values, 'config');
  checkPlaces(config === undefined ? files : [...files, config], [out, clusters, report]);
  return { files, explained, out, clusters, report };
}

function readArguments(args: readonly string[], values: Values) {
  const first = textValue(values, 'explain');
  const others = [...args];
  let explained: [string, string] | undefined;
  if (first !== undefined) {
    // Further files and the second id both stand alone: the id is what is no file.
    const at = others.findLastIndex((each) => !existsSync(each));
    const [second] = others.splice(at, 1);
    if (second === undefined) throw wrongUse(needs('--explain ID ID'));
    explained = [first, second];
  }
  const files = [...textValues(values, 'files'), ...others];
  const isAsked = values.out ?? values.clusters ?? values.report ?? explained;
  if (files.length === 0) throw wrongUse(needs('--files FILE…'));
  if (isAsked === undefined) throw wrongUse(needs('--out, --clusters, --report, --explain'));
  return { files, explained };
}

function checkPlaces(read: readonly string[], written: readonly (string | undefined)[]): void {
  const taken = new Map(read.map((path) => [fileAt(path), phrase('also-read')]));
  for (const path of written) {
    if (path === undefined) continue;
    checkPlace(path);
    const file = fileAt(path);
    const why = taken.get(file);
    if (file !== undefined && why !== undefined) throw new Failure('M-008', { path, why });
    taken.set(file, phrase('also-written'));
  }
}

/** Which file a path leads to; undefined for what is no file, such as /dev/null. */
function fileAt(path: string): string | undefined {
  if (!existsSync(path)) return resolve(path);
  return statSync(path).isFile() ? realpathSync(path) : undefined;
}

const mostThreads = 64;

/** @throws Failure U-004 for a number that is none. */
export function threadsOf(values: Values): number {
  const text = textValue(values, 'threads');
  if (text === undefined) return availableParallelism();
  const allowed = `1 … ${mostThreads}`;
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > mostThreads)
    throw new Failure('U-004', { value: text, allowed, command: 'link' });
  return Number(text);
}

function wrongUse(why: Phrase): Failure {
  return new Failure('U-002', { command: 'link', why });
}

function needs(option: string): Phrase {
  return phrase('needs-option', { option });
}
