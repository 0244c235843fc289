// The headers that every answer carries. A route that serves something else than
// our own pages (stored bytes, the viewer) sets a stricter or another policy itself.
import type { FastifyReply } from 'fastify';

/** What our pages may load: themselves, and nothing from any other host. */
export const pagePolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** What is no page may load nothing. */
export const dataPolicy = policy({
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial'];

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': unused.map((name) => `${name}=()`).join(', '),
  'content-security-policy': pagePolicy,
};

export function setSecurityHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(everywhere)) reply.header(name, value);
}

export function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
