// The one way to the server: JSON over HTTP under /api, with the header that shows that
// the request comes from this page. Answers are typed by src/server/shapes, types only.
import type { Problem as ProblemBody } from '../../src/server/shapes/basics.ts';
import { Problem } from './problem.ts';

export type QueryValue = string | number | boolean | null | undefined;
export type Query = { readonly [name: string]: QueryValue };

/** The address of an API route, with what is empty left out of the query. */
export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

type Call = { readonly query?: Query | undefined; readonly signal?: AbortSignal | undefined };

/** Asks for an answer. @throws Problem */
export function get<T>(path: string, { query, signal }: Call = {}): Promise<T> {
  return ask<T>(apiPath(path, query), { method: 'GET', signal: signal ?? null });
}

/** Sends what a person did. @throws Problem */
export function post<T>(path: string, body?: unknown, { signal }: Call = {}): Promise<T> {
  const content =
    body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return ask<T>(apiPath(path), { method: 'POST', signal: signal ?? null, ...content });
}

/** Takes away what is of this installation: a session, a job, an upload, a saved view. @throws Problem */
export function remove(path: string): Promise<void> {
  return ask<void>(apiPath(path), { method: 'DELETE' });
}

/** Any request, for those who send bytes. @throws Problem */
export async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('x-gavah', '1');
  const response = await reach(path, { ...init, headers, credentials: 'same-origin' });
  if (!response.ok) throw await problemIn(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The page that the workbench begins with, as the server gives it out now. @throws Problem */
export async function readFirstPage(): Promise<string> {
  const response = await reach('/', { cache: 'no-store' });
  if (!response.ok) throw await problemIn(response);
  return response.text();
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem('offline', 0, null);
  }
}

async function problemIn(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<ProblemBody>;
    return new Problem(
      body.code ?? 'unexpected',
      response.status,
      body.words ?? null,
      body.params ?? {},
    );
  } catch {
    return new Problem('unexpected', response.status, null);
  }
}
