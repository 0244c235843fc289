// The description of the API itself: for programmes, and as a plain page that
// loads nothing from anywhere and runs no script.
import { Type } from 'typebox';
import { fileAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import { docsPage, docsStyle } from '../docs-page.ts';
import { dataPolicy } from '../security/headers.ts';

const tags = ['description'];
const unchanging = { changes: 'anytime' } as const;

export function descriptionRoutes(api: App): void {
  api.get(
    '/openapi.json',
    {
      config: unchanging,
      schema: { summary: 'This description', tags, response: { 200: Type.Unknown() } },
    },
    async () => api.swagger(),
  );

  api.get(
    '/docs',
    {
      config: unchanging,
      schema: {
        summary: 'The same as a page for people',
        tags,
        response: { 200: fileAnswer('text/html', 'This list') },
      },
    },
    async (_request, reply) => {
      const policy = dataPolicy.replace(
        "default-src 'none'",
        "default-src 'none'; style-src 'self'",
      );
      reply.header('content-security-policy', policy);
      return reply.type('text/html; charset=utf-8').send(docsPage(api.swagger()));
    },
  );

  api.get(
    '/docs.css',
    {
      config: unchanging,
      schema: {
        summary: 'How that page looks',
        tags,
        response: { 200: fileAnswer('text/css', 'Its looks') },
      },
    },
    async (_request, reply) => reply.type('text/css; charset=utf-8').send(docsStyle),
  );
}
