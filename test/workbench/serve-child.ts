// A process that serves invented archives with the built workbench, one at a time, for tests
// that need a browser: the server's work then does not hold up theirs. For the line `archive`
// it makes one, in the place of the one before, and says where it is in one line of JSON; for a
// level it answers with a link that signs in once.
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { systemClock } from '../../src/base/clock.ts';
import { serveArchive } from '../../src/server/serve.ts';
import { makeArchive } from '../server/invented-archive.ts';

const say = (words: unknown) => process.stdout.write(`${JSON.stringify(words)}\n`);
let served: Awaited<ReturnType<typeof serveAnother>> | undefined;
/** The same for all, so that a browser keeps the scripts that it has compiled. */
let port = 0;

async function serveAnother() {
  const made = await makeArchive();
  const serving = await serveArchive({
    folder: made.folder,
    home: made.home,
    port,
    clock: systemClock,
    random: randomBytes,
    env: process.env,
    complain: (error) => console.error(error),
  });
  port = Number(new URL(serving.url).port);
  return { made, serving };
}

async function end(): Promise<void> {
  await served?.serving.close();
  served?.made.remove();
  served = undefined;
}

for await (const line of createInterface(process.stdin)) {
  if (line === 'archive') {
    await end();
    served = await serveAnother();
    const { made, serving } = served;
    say({ url: serving.url, folder: made.folder, ids: made.ids });
  } else if (line === 'public' || line === 'team' || line === 'protected') {
    say({ link: served?.serving.signInLink(line) });
  }
}
// The test has let go of it.
await end();
