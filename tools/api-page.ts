// docs/api.md: a short guide to the API, and the list of its routes from the
// description that the server itself gives.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { createArchive } from '../src/log/create.ts';
import { Home } from '../src/log/home.ts';
import { buildApp } from '../src/server/app.ts';
import { Office } from '../src/server/office.ts';
import { type Operation, operationsOf } from '../src/server/operations.ts';

const head = `# The API

This page is made from the description that the server gives of itself (\`npm run pages\`). The whole of it, with every shape, is at \`/api/openapi.json\` (OpenAPI 3.1) and, for people, at \`/api/docs\` of a running \`gavah serve\`. The workbench uses nothing else. Why it is as it is: [decision 12](decisions/0012-server.md).

## Signing in

\`gavah serve\` prints a link, \`http://127.0.0.1:4777/sign-in#TOKEN\`. A programme gives the token to \`POST /api/session\`, once, within fifteen minutes, and keeps the cookie that comes back.

\`\`\`sh
curl -c jar -H 'content-type: application/json' -d '{"token":"TOKEN"}' http://127.0.0.1:4777/api/session
curl -b jar http://127.0.0.1:4777/api/overview
curl -b jar -X DELETE -H 'X-Gavah: 1' http://127.0.0.1:4777/api/session
\`\`\`

A session has a level: \`public\`, \`team\` or \`protected\`. What is above it is not there: not in lists, not in counts, not by its id. Only \`protected\` writes.

## What holds for every route

1. A request that changes something carries JSON, bytes (\`application/octet-stream\`) or the header \`X-Gavah\`; what comes from another origin is refused (S-005), and so is a name in \`Host\` that is not the server's (S-006).
2. What is not asked for is not taken: an unknown member or parameter is an error (S-008).
3. Errors are \`application/problem+json\` (RFC 9457) with \`code\`, \`words\` in English and Persian, and \`params\`: the same codes as at the command line.
4. Lists come in pages: \`next\` of one is the \`cursor\` of the following; null is the end.
5. An answer that the log alone decides has an \`ETag\`, which changes when the log grows; \`If-None-Match\` gives 304.
6. Long work is a job: 202 with its address in \`Location\`, its changes as server-sent events at \`/api/jobs/{id}/events\`, \`Last-Event-ID\` to go on after a cut, \`DELETE\` to cancel. Jobs are forgotten when the server stops; what they wrote is in the log.

## Routes

\`open\` needs no session, \`read\` one of any level, \`whole\` one of the level \`protected\`, \`write\` also an archive that can be written on this machine.
`;

/** The page, from an OpenAPI document. */
export function apiPage(document: object): string {
  const subjects = Map.groupBy(operationsOf(document), ({ subject }) => subject);
  const sections = [...subjects].map(([subject, operations]) => {
    const rows = operations.map(row).join('\n');
    return `\n### ${subject}\n\n| route | what | needs | takes | gives |\n|---|---|---|---|---|\n${rows}\n`;
  });
  return head + sections.join('');
}

function row({ method, path, summary, needs, parameters, body, answers }: Operation): string {
  const query = parameters
    .filter(({ place }) => place === 'query')
    .map(({ name }) => `\`${name}\``);
  const takes = body === null ? query : [...query, 'JSON'];
  const gives = answers
    .filter(({ status }) => !/^[45]/.test(status))
    .map(({ status, type }) => `${status}${type === null ? '' : ` \`${type}\``}`);
  return `| \`${method} ${path}\` | ${summary} | ${needs} | ${takes.join(', ')} | ${gives.join(', ')} |`;
}

/** The page as the present sources have it; makes an archive for as long as that takes. */
export async function currentApiPage(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'gavah-api-page-'));
  const folder = join(root, 'archive');
  const home = new Home(join(root, 'home'));
  const around = { home, clock: systemClock, random: randomBytes };
  try {
    await createArchive(folder, { ...around, name: 'none', actor: { name: 'nobody', role: null } });
    const complain = () => {};
    const office = await Office.open({ folder, ...around, env: {}, complain });
    const app = await buildApp(office, { host: '127.0.0.1', names: [], workbench: root, complain });
    await app.ready();
    const page = apiPage(app.swagger());
    await app.close();
    await office.close();
    return page;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
