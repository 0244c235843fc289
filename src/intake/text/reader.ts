// Runs a reader in a worker thread within its limits. A file that is damaged,
// hostile or too large costs its own extraction and nothing else.
import { Worker } from 'node:worker_threads';
import type { Code } from '../../base/codes.ts';
import { Failure } from '../../base/failure.ts';
import { type Params, phrase } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';
import { type Extraction, type Limits, usualLimits } from './extraction.ts';
import type { PdfPage } from './pdf-page.ts';
import { readText } from './read-text.ts';
import type { Format } from './readable.ts';

export type Task =
  | { readonly bytes: Uint8Array; readonly limits: Limits; readonly format: Format }
  | { readonly bytes: Uint8Array; readonly limits: Limits; readonly page: number };

export type Answer =
  | { readonly extraction: Extraction }
  | { readonly page: PdfPage }
  | { readonly code: Code; readonly params: Params };

const smallBytes = 1 << 20;

export type Reading = {
  readonly limits?: Limits | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * The text or the sheets of a file.
 *
 * @throws Failure X-002 if it is damaged, X-003, X-004, X-005, X-006, X-008 beyond a limit, X-007 if
 *   it is encrypted.
 */
export async function extractText(
  bytes: Uint8Array,
  format: Format,
  { limits = usualLimits, signal }: Reading = {},
): Promise<Extraction> {
  // Decoding has nothing in it that a hostile file could make run away.
  const isText = format === 'plain' || format === 'list';
  if (isText && bytes.length < smallBytes) return readText(bytes, format, limits);
  const answer = await run({ bytes, limits, format }, signal);
  if ('extraction' in answer) return answer.extraction;
  throw failureOf(answer);
}

/** One page of a PDF with its words. @throws Failure X-009 for no such page, else as {@link extractText}. */
export async function extractPage(
  bytes: Uint8Array,
  page: number,
  { limits = usualLimits, signal }: Reading = {},
): Promise<PdfPage> {
  const answer = await run({ bytes, limits, page }, signal);
  if ('page' in answer) return answer.page;
  throw failureOf(answer);
}

function failureOf(answer: Answer): Failure {
  return 'code' in answer
    ? new Failure(answer.code, answer.params)
    : new Failure('X-002', { why: phrase('no-answer') });
}

function run(task: Task, signal: AbortSignal | undefined): Promise<Answer> {
  const { limits, bytes } = task;
  if (bytes.length > limits.fileBytes) throw new Failure('X-005', { most: limits.fileBytes });
  const seconds = Math.ceil(limits.milliseconds / 1000);
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const cancel = () => end(() => fail(signal?.reason));
    const timer = setTimeout(
      () => end(() => fail(new Failure('X-003', { seconds }))),
      limits.milliseconds,
    );
    signal?.addEventListener('abort', cancel);
    worker.once('message', (answer: Answer) => end(() => done(answer)));
    worker.once('error', (cause) => end(() => fail(crash(cause, limits))));
    worker.once('exit', () => end(() => fail(new Failure('X-002', { why: phrase('no-answer') }))));
  });
}

function crash(cause: unknown, { heapMegabytes }: Limits): Failure {
  const isMemory =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return new Failure('X-004', { most: heapMegabytes }, cause);
  return new Failure('X-002', { why: whyOf(cause) }, cause);
}
