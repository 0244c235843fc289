// A programme that uses the server as a browser does: signs in with the link that
// is printed, keeps its cookie, and measures how long answers take.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Asked = { readonly milliseconds: number; readonly bytes: number };

export class HttpClient {
  readonly #child: ChildProcess;
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(child: ChildProcess, url: string, headers: Record<string, string>) {
    this.#child = child;
    this.#url = url;
    this.#headers = headers;
  }

  /** Starts `gavah serve` on an archive and signs in. */
  static async start(folder: string, home: string): Promise<HttpClient> {
    const gavah = join(import.meta.dirname, '../src/cli/gavah.ts');
    const args = [gavah, '-C', folder, 'serve', '--port', '0', '--no-open'];
    const env = { ...process.env, GAVAH_HOME: home, GAVAH_LANG: 'en' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const [, url = '', token] = /^ *(http:\S+)\/sign-in#(\S+)$/.exec(line) ?? [];
      if (token === undefined) continue;
      child.stdout.resume();
      return new HttpClient(child, url, { cookie: await signIn(url, token), 'x-gavah': '1' });
    }
    throw new Error('the server ended without a link');
  }

  /** Asks and reads the whole answer. @throws an error for one that is not 2xx. */
  async ask(path: string, init: RequestInit = {}): Promise<Asked & { readonly text: string }> {
    const start = performance.now();
    const answer = await fetch(this.#url + path, {
      ...init,
      headers: { ...this.#headers, ...(init.headers ?? {}) },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    return { milliseconds: performance.now() - start, bytes: Buffer.byteLength(text), text };
  }

  post(path: string, body: unknown): Promise<Asked & { readonly text: string }> {
    const headers = { 'content-type': 'application/json' };
    return this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** The memory that the server has now, and the most that it ever had, in MB; Linux only. */
  memory(): { readonly now: number; readonly most: number } {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    const member = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
    return { now: Math.round(member('VmRSS')), most: Math.round(member('VmHWM')) };
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}

async function signIn(url: string, token: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ token });
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
