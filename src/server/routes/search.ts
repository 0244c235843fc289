// Search by name, across scripts, over everything that has one.
import { Type } from 'typebox';
import { termLabelsOf } from '../../register/query/labels.ts';
import { search } from '../../register/query/search.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Nullable, PageQuery } from '../shapes/basics.ts';
import { HitShape } from '../shapes/entity.ts';

export function searchRoutes(api: App, office: Office): void {
  api.get(
    '/search',
    {
      schema: {
        summary: 'What has a name that fits: written so, spelled otherwise, or similar',
        querystring: Type.Object(
          {
            ...PageQuery,
            q: Type.String({ maxLength: 200 }),
            kind: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
          },
          closed,
        ),
        response: {
          200: Type.Object(
            {
              hits: Type.Array(HitShape),
              next: Nullable(Type.String()),
              /** Whether so many names fit that not all were looked at. */
              isCut: Type.Boolean(),
            },
            closed,
          ),
        },
      },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      const { q, ...options } = request.query;
      const { hits, ...rest } = await search(view, q, options);
      const kinds = await termLabelsOf(
        view,
        hits.flatMap(({ kind }) => kind ?? []),
      );
      const shown = hits.map((hit) => ({
        ...hit,
        kindLabel: hit.kind === null ? null : kinds.of(hit.kind),
      }));
      return { hits: shown, ...rest };
    },
  );
}
