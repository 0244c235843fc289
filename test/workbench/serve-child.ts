// A process that serves the invented archive with the built workbench, for tests that need
// a browser: the server's work then does not hold up theirs. Says where it is in one line of
// JSON; for every level that it is sent as a line it answers with a link that signs in once.
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { systemClock } from '../../src/base/clock.ts';
import { serveArchive } from '../../src/server/serve.ts';
import { makeArchive } from '../server/invented-archive.ts';

const made = await makeArchive();
const serving = await serveArchive({
  folder: made.folder,
  home: made.home,
  port: 0,
  clock: systemClock,
  random: randomBytes,
  env: process.env,
  complain: (error) => console.error(error),
});
const say = (words: unknown) => process.stdout.write(`${JSON.stringify(words)}\n`);
say({ url: serving.url, folder: made.folder, ids: made.ids });

for await (const level of createInterface(process.stdin)) {
  if (level === 'public' || level === 'team' || level === 'protected') {
    say({ link: serving.signInLink(level) });
  }
}
// The test has let go of it.
await serving.close();
made.remove();
