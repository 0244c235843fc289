// Sessions at a terminal as text that anyone can read: a line `$ gavah …` is a
// command, what follows is what it prints. `…` stands for anything within a line,
// a line of `…` alone for any number of lines, and `[exit 2]` for the status
// where it is not 0.
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { shareTemplates } from '../register/templates.ts';

export type Step = { readonly command: string; readonly expected: string };

const executable = join(import.meta.dirname, '../../src/cli/gavah.ts');

export function parseSession(text: string): Step[] {
  const steps: { command: string; expected: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), expected: [] });
    else if (!line.startsWith('# ')) steps.at(-1)?.expected.push(line);
  }
  return steps.map(({ command, expected }) => ({ command, expected: expected.join('\n').trim() }));
}

/** What `gavah` is in a session: its variables of the environment. */
export type Gavah = { readonly [variable: string]: string };

/** A process of its own for each command, as a reader has it. */
export const alone: Gavah = { GAVAH_EXECUTABLE: `${process.execPath} ${executable}` };

/** One process for all commands, which takes less than half of the time; it ends with this one. */
export async function together(folder: string): Promise<Gavah> {
  const socket = join(folder, 'gavah.socket');
  const server = fork(join(import.meta.dirname, 'gavah-server.ts'), [socket]);
  await once(server, 'message');
  server.unref();
  server.channel?.unref();
  const client = join(import.meta.dirname, 'gavah-client.mjs');
  return { GAVAH_EXECUTABLE: `${process.execPath} ${client}`, GAVAH_SOCKET: socket };
}

/** Runs the steps in a folder, with its own keys, through the shell, as a reader would. */
export function runSession(steps: readonly Step[], folder: string, gavah: Gavah): void {
  shareTemplates(join(folder, 'keys'));
  const env = {
    ...process.env,
    PATH: `${join(import.meta.dirname, 'bin')}:${process.env.PATH}`,
    GAVAH_HOME: join(folder, 'keys'),
    GAVAH_LANG: 'en',
    ...gavah,
  };
  for (const { command, expected } of steps) {
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    const exit = status === 0 ? '' : `\n[exit ${status}]`;
    const printed = `${stdout}${stderr}`.trim() + exit;
    assert.ok(
      fits(printed.trim(), expected),
      `$ ${command}\n--- printed\n${printed}\n--- expected\n${expected}`,
    );
  }
}

function fits(printed: string, expected: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) =>
      line.trim() === '…' ? '(?:.*\\n)*?.*' : line.trimEnd().split('…').map(quote).join('.*'),
    )
    .join('\\n');
  const plain = printed.replace(/[\u2068\u2069]/g, '').replace(/[ \t]+$/gm, '');
  return new RegExp(`^${pattern}$`).test(plain);
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
