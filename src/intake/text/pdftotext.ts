// Poppler's pdftotext, where this machine has it: a process of its own, with
// limits on its time, its memory and what it may write. It reads the file from
// its standard input and gets no other.
import { spawn } from 'node:child_process';
import { Failure } from '../../base/failure.ts';
import { type Phrase, phrase, quoted } from '../../base/phrase.ts';
import type { Limits } from './extraction.ts';
import { type BoxedPage, parseBoxes } from './poppler-boxes.ts';

type Run = { readonly output: string; readonly errors: string; readonly code: number | null };

// Address space in KiB and processor seconds, set by the shell before it becomes pdftotext.
const limited =
  'ulimit -v 2097152 2>/dev/null; ulimit -c 0 2>/dev/null; ulimit -t "$1"; shift; exec pdftotext "$@"';
const mostOutputBytes = 512 << 20;

let version: Promise<string | undefined> | undefined;

/** The version of pdftotext, or undefined where there is none. Asked once. */
export function findPdftotext(): Promise<string | undefined> {
  version ??= run(['-v'], new Uint8Array(0), 10_000).then(
    ({ output, errors }) => /pdftotext version (\S+)/.exec(output + errors)?.[1],
    () => undefined,
  );
  return version;
}

export const pdftotextOptions = ['-bbox-layout', '-cropbox', '-enc', 'UTF-8'];

/**
 * The pages of a document, or those from `first` to `last`.
 *
 * @throws Failure X-002 if it cannot be read, X-003 if it takes too long, X-007 if it needs a
 *   password, X-008 for more text than may be.
 */
export async function readBoxes(
  bytes: Uint8Array,
  limits: Pick<Limits, 'milliseconds'>,
  pages?: { readonly first: number; readonly last: number },
): Promise<BoxedPage[]> {
  const range = pages === undefined ? [] : ['-f', String(pages.first), '-l', String(pages.last)];
  const { output, errors, code } = await run(
    [...pdftotextOptions, ...range, '-', '-'],
    bytes,
    limits.milliseconds,
  );
  if (/Incorrect password|encrypted/i.test(errors) && output === '') throw new Failure('X-007');
  if (/Wrong page range/.test(errors)) throw new Failure('X-009', { page: pages?.first ?? 0 });
  if (code !== 0) throw new Failure('X-002', { why: saidIn(errors) });
  return parseBoxes(output);
}

/** The first line of its complaints. */
function saidIn(errors: string): Phrase {
  const [first = ''] = errors.trim().split('\n');
  return first === '' ? phrase('no-pdftotext') : quoted(first);
}

function run(options: readonly string[], input: Uint8Array, milliseconds: number): Promise<Run> {
  const seconds = Math.ceil(milliseconds / 1000);
  return new Promise((done, fail) => {
    const child = spawn('/bin/sh', ['-c', limited, 'sh', String(seconds), ...options], {
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    let [size, errors] = [0, ''];
    let failure: Failure | undefined;
    const stop = (why: Failure) => {
      failure ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop(new Failure('X-003', { seconds })), milliseconds);
    child.on('error', (cause) =>
      fail(new Failure('X-002', { why: phrase('no-pdftotext') }, cause)),
    );
    child.stdin.on('error', () => {}); // It may end before it has read everything.
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      output.push(piece);
      if (size > mostOutputBytes) stop(new Failure('X-008', { most: mostOutputBytes }));
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (errors.length < 4096) errors += piece.toString('utf8');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (failure !== undefined) fail(failure);
      else done({ output: Buffer.concat(output).toString('utf8'), errors, code });
    });
    child.stdin.end(input);
  });
}
