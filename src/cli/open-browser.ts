// Opening a link in the browser of this machine. The link is a secret, and what
// stands on a command line is not: the browser is given a file of ours that leads there.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../log/home.ts';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Asks the system to open a link. Where nothing can, nothing happens. @returns what clears up. */
export function openBrowser(link: string, home: Home): () => void {
  const path = join(home.folder, 'open.html');
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${link}">\n`;
  writeFileSync(path, page, { mode: 0o600 });
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? [];
  const opener = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
  return () => rmSync(path, { force: true });
}
