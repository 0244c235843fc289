// The workbench as Vite built it: its assets, whose names change with their
// content, and index.html for every other address, which the workbench reads itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../../base/failure.ts';
import type { App, AppOptions } from '../app.ts';
import { pathOf } from '../path-of.ts';

const yearMs = 365 * 24 * 60 * 60_000;

export async function workbenchFiles(app: App, { workbench }: AppOptions): Promise<void> {
  await app.register(files, {
    root: workbench,
    // Without this, a folder that is not there yet is a warning at every start.
    suppressWarning: true,
    prefix: '/',
    wildcard: false,
    serve: false,
    dotfiles: 'deny',
  });
  const sendAsset = (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    if (!isAsset(path)) throw new Failure('S-007', { method: request.method, path });
    return reply.sendFile(path.slice(1), { immutable: true, maxAge: yearMs });
  };
  app.get('/assets/*', { schema: { hide: true } }, sendAsset);
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    if (!isPage(request.method, path)) throw new Failure('S-007', { method: request.method, path });
    if (!existsSync(join(workbench, 'index.html'))) return sendNotBuilt(reply);
    // The page names the assets of this version, and must never be an old one.
    reply.header('cache-control', 'no-cache');
    return reply.sendFile('index.html', { cacheControl: false });
  });
}

/** Whether a path is spelt as Vite names its files: nothing is encoded in it, and nothing climbs. */
function isAsset(path: string): boolean {
  return /^\/assets(\/[\w-][\w.-]*)+$/.test(path);
}

/** Whether an address is one of the workbench's own, rather than a file that is not there. */
function isPage(method: string, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !/^\/(api|assets|viewer)(\/|$)/.test(path) && !/\.[a-z0-9]{1,8}$/i.test(path);
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  const text = 'The workbench is not built. In the checkout: npm run build\n';
  return reply.code(503).type('text/plain; charset=utf-8').send(text);
}
