// Has pictures sketched by a process of its own, with limits on its time and its memory.
// The process is started for the first picture and serves the next ones; one that a file
// broke, or that took too long, is ended and costs that file alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Code } from '../../base/codes.ts';
import { Failure } from '../../base/failure.ts';
import { type Params, type Phrase, phrase } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';
import { type Picture, type PictureLimits, usualPictureLimits } from './picture.ts';

export type PictureTask = { readonly bytes: Uint8Array; readonly limits: PictureLimits };

export type PictureAnswer =
  | { readonly picture: Picture }
  | { readonly code: Code; readonly params: Params };

export type Sketching = {
  readonly limits?: PictureLimits | undefined;
  readonly signal?: AbortSignal | undefined;
};

const program = fileURLToPath(new URL('./picture-worker.ts', import.meta.url));

// The shell sets the limits before it becomes Node: no core files, in which a picture could
// be found again, and no more data (KiB) than $1. Node reserves too much for a limit on
// addresses; where a system does not know this one, the process watches itself.
const limited = 'ulimit -c 0 2>/dev/null; ulimit -d "$1" 2>/dev/null; shift; exec "$@"';

export class PictureReader {
  #child: ChildProcess | undefined;
  /** Why no picture can be sketched on this machine, once that is known. */
  #absent: Failure | undefined;

  /**
   * One picture; the next is asked for when this is answered.
   *
   * @throws Failure X-002 if it is damaged, X-003, X-004, X-005 or X-013 beyond a limit, X-012 where
   *   this machine has no decoder.
   */
  async read(
    bytes: Uint8Array,
    { limits = usualPictureLimits, signal }: Sketching = {},
  ): Promise<Picture> {
    if (this.#absent !== undefined) throw this.#absent;
    if (bytes.length > limits.fileBytes) throw new Failure('X-005', { most: limits.fileBytes });
    this.#child ??= start(limits);
    const told = await this.#ask(this.#child, { bytes, limits }, signal);
    if ('picture' in told) return told.picture;
    const failure = new Failure(told.code, told.params);
    if (told.code === 'X-012') this.#absent = failure;
    throw failure;
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #ask(child: ChildProcess, task: PictureTask, signal?: AbortSignal): Promise<PictureAnswer> {
    const { milliseconds } = task.limits;
    return new Promise((done, fail) => {
      const end = (settle: () => void, isBroken: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        child.removeAllListeners();
        if (isBroken) this.close();
        settle();
      };
      const broken = (failure: unknown) => end(() => fail(failure), true);
      const cancel = () => broken(signal?.reason);
      const seconds = Math.ceil(milliseconds / 1000);
      const timer = setTimeout(() => broken(new Failure('X-003', { seconds })), milliseconds);
      signal?.addEventListener('abort', cancel);
      child.once('message', (told: PictureAnswer) => {
        end(() => done(told), 'code' in told && told.code === 'X-004');
      });
      child.once('error', (cause) => broken(new Failure('X-012', { why: whyOf(cause) }, cause)));
      child.once('exit', (code, by) => broken(new Failure('X-002', { why: endedBy(code, by) })));
      child.send(task, (cause) => {
        if (cause !== null) broken(new Failure('X-002', { why: whyOf(cause) }, cause));
      });
    });
  }
}

function start({ megabytes }: PictureLimits): ChildProcess {
  const node = [process.execPath, program];
  const limit = ['-c', limited, 'sh', String(megabytes * 1024)];
  const [command = '', ...options] =
    process.platform === 'win32' ? node : ['/bin/sh', ...limit, ...node];
  const env = process.platform === 'win32' ? process.env : { PATH: process.env.PATH ?? '' };
  return spawn(command, options, {
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function endedBy(code: number | null, by: string | null): Phrase {
  return phrase('decoder-ended', { by: by ?? String(code) });
}
