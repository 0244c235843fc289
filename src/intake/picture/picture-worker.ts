// A process that sketches pictures, one after the other, for picture-reader.ts. It is given
// bytes and answers with what it worked out, or with a failure; it writes no file.
import { Failure } from '../../base/failure.ts';
import { quoted } from '../../base/phrase.ts';
import type { PictureAnswer, PictureTask } from './picture-reader.ts';
import { readPicture } from './read-picture.ts';

const watchMilliseconds = 50;

process.on('message', (task: PictureTask) => void answer(task));
process.on('disconnect', () => process.exit());

async function answer({ bytes, limits }: PictureTask): Promise<void> {
  // Decoding goes on beside this thread, which looks at how much it takes.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() < limits.megabytes << 20) return;
    clearInterval(watch);
    send({ code: 'X-004', params: { most: limits.megabytes } }, () => process.exit(1));
  }, watchMilliseconds);
  const told = await readPicture(bytes, limits).then((picture) => ({ picture }), failed);
  clearInterval(watch);
  send(told);
}

function failed(cause: unknown): PictureAnswer {
  if (cause instanceof Failure) return { code: cause.code, params: cause.params };
  const said = cause instanceof Error ? cause.message : String(cause);
  // Libraries go on for several lines, and end them as they like.
  const why =
    said
      .slice(0, 500)
      .split('\n')[0]
      ?.replace(/[\s:.]+$/, '') ?? '';
  return { code: 'X-002', params: { why: quoted(why) } };
}

function send(told: PictureAnswer, then?: () => void): void {
  process.send?.(told, undefined, undefined, then);
}
