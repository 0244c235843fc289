// The frame that draws PDF: a page that may run its own script and nothing else,
// and that no page but ours may show. In the sandbox that the workbench puts it in
// it has an origin of its own; whatever a document does in it reaches nothing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../base/failure.ts';
import type { App, AppOptions } from '../app.ts';
import { pathOf } from '../path-of.ts';
import { policy } from '../security/headers.ts';

const yearSeconds = 365 * 24 * 60 * 60;

export function viewerFiles(app: App, { workbench }: AppOptions): void {
  const file = join(workbench, 'viewer', 'pdf.html');
  let page: { readonly html: string; readonly policy: string } | undefined;
  app.get('/viewer/pdf.html', { schema: { hide: true } }, (request, reply) => {
    if (page === undefined && existsSync(file)) page = pageOf(readFileSync(file, 'utf8'));
    if (page === undefined) {
      throw new Failure('S-007', { method: request.method, path: pathOf(request.url) });
    }
    reply.header('content-security-policy', page.policy).header('cache-control', 'no-cache');
    // In its sandbox the frame is another origin, to which ours says whom it opens for.
    reply.removeHeader('cross-origin-opener-policy').removeHeader('origin-agent-cluster');
    return reply.type('text/html; charset=utf-8').send(page.html);
  });
  app.get('/viewer/files/*', { schema: { hide: true } }, (request, reply) => {
    reply.header('cache-control', `public, max-age=${yearSeconds}, immutable`);
    return reply.sendFile(pathOf(request.url).slice(1), { cacheControl: false });
  });
}

function pageOf(html: string) {
  const [, script = ''] = /<script>(.*)<\/script>/s.exec(html) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    html,
    policy: policy({
      sandbox: 'allow-scripts',
      'default-src': "'none'",
      'script-src': `'sha256-${hash}' 'wasm-unsafe-eval'`,
      'img-src': 'blob: data:',
      'font-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self'",
    }),
  };
}
