// What the archive holds, what happened lately, and the sources that it rests on.

import { Type } from 'typebox';
import { writeHex } from '../../base/bytes.ts';
import { listActivity } from '../../register/query/activity.ts';
import type { SealView } from '../../register/query/archive-overview.ts';
import { readArchiveOverview } from '../../register/query/archive-overview.ts';
import { listSources } from '../../register/query/list-sources.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, LeapQuery, PageQuery, pageOf } from '../shapes/basics.ts';
import { AccessShape } from '../shapes/claim.ts';
import {
  ActivityRowShape,
  type Overview,
  OverviewShape,
  SourceRowShape,
} from '../shapes/overview.ts';

export const SourceQuery = {
  access: Type.Optional(AccessShape),
  q: Type.Optional(Type.String({ maxLength: 200 })),
};

export function overviewRoutes(api: App, office: Office): void {
  api.get(
    '/overview',
    {
      schema: {
        summary: 'What the archive holds, in numbers, and how far its log is sealed',
        response: { 200: OverviewShape },
      },
    },
    async (request) => {
      const { seals, checks, ...overview } = await readArchiveOverview(
        office.view(levelOf(request)),
      );
      const log = describeLog(office, seals);
      return { ...overview, checks: { ...checks, failed: [...checks.failed] }, log };
    },
  );

  api.get(
    '/activity',
    {
      schema: {
        summary: 'Entries of the log, the newest first; those alike of one minute are one row',
        querystring: Type.Object(PageQuery, closed),
        response: { 200: pageOf(ActivityRowShape) },
      },
    },
    (request) => listActivity(office.view(levelOf(request)), request.query),
  );

  api.get(
    '/sources',
    {
      schema: {
        summary: 'Sources that claims rest on, those of most claims first, with their authors',
        querystring: Type.Object({ ...LeapQuery, ...SourceQuery }, closed),
        response: { 200: pageOf(SourceRowShape) },
      },
    },
    (request) => {
      const { access, q, ...paging } = request.query;
      return listSources(office.view(levelOf(request)), { access, q }, paging);
    },
  );
}

/** The log that is written now. Its size and root are public; nothing of what is in it is told. */
function describeLog(office: Office, all: readonly SealView[]): Overview['log'] {
  const { current } = office.archive;
  const { origin, vkey } = current.meta;
  const { size, root } = current.readCheckpoint();
  const seals = all
    .filter((seal) => seal.origin === origin)
    .map(({ size: sealed, at, tokens, cosigned }) => ({ size: sealed, at, tokens, cosigned }));
  const sealed = Math.max(0, ...seals.map((seal) => seal.size));
  return { origin, vkey, size, root: writeHex(root), seals, unsealed: Math.max(0, size - sealed) };
}
