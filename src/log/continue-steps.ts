// The renames that put a successor log in the place of the one before it. Each
// step can be repeated, so a crash between any two is finished at the next start.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { makeFolder, replaceFile, syncFolder } from '../base/durable.ts';
import type { OnStep } from './writer.ts';

/** Where a successor log is made before it takes its place. */
export const staging = '.continue';
/** Says that the successor is complete, and under which number the old log goes to `past/`. */
const ready = 'ready';
/** archive.json comes last: while it still names the old log, the move is not over. */
const parts = ['log', 'bodies', 'archive.json'] as const;

/** Puts the finished log in `.continue` in place and the one before it into `past/`. */
export function moveInto(folder: string, onStep: OnStep = () => {}): void {
  const past = join(folder, 'past');
  const number = existsSync(past) ? readdirSync(past).length + 1 : 1;
  onStep('ready');
  replaceFile(join(folder, staging, ready), utf8(String(number)));
  finishContinue(folder, onStep);
}

/** Whether a successor is complete, and is to take the place of the log before it. */
export function isContinuing(folder: string): boolean {
  return existsSync(join(folder, staging, ready));
}

/** Finishes a move that had begun; takes away a successor log that never got ready. */
export function finishContinue(folder: string, onStep: OnStep = () => {}): void {
  const from = join(folder, staging);
  if (!existsSync(from)) return;
  if (isContinuing(folder)) moveParts(folder, from, onStep);
  onStep('moved');
  rmSync(from, { recursive: true, force: true });
  syncFolder(folder);
}

function moveParts(folder: string, from: string, onStep: OnStep): void {
  const past = join(folder, 'past', readFileSync(join(from, ready), 'utf8'));
  makeFolder(past);
  moveUnlessThere(join(folder, 'seals'), join(past, 'seals'));
  for (const part of parts) {
    if (!existsSync(join(from, part))) continue;
    onStep('move old');
    moveUnlessThere(join(folder, part), join(past, part));
    onStep('move new');
    renameSync(join(from, part), join(folder, part));
  }
  for (const changed of [past, folder]) syncFolder(changed);
}

function moveUnlessThere(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}
