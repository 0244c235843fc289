// Lists that become claims: a first guess at the columns, a preview that writes
// nothing, the import as a job, what was imported before, and taking it back whole.
import { Type } from 'typebox';
import { draftWithdrawal } from '../../claims/withdraw.ts';
import { withdrawKind } from '../../format/kinds/judgement.ts';
import { readImportById } from '../../register/query/imports.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, PageQuery, pageOf } from '../shapes/basics.ts';
import { ReasonShape } from '../shapes/record.ts';
import {
  CellsRequestShape,
  CellsShape,
  SuggestionShape,
  TableRequestShape,
} from '../shapes/table.ts';
import { ImportReportShape, ImportRowShape, JobShape } from '../shapes/work.ts';
import { cellsOf } from '../tables/cells.ts';
import { importTable, pageOfImports, reportOfImport } from '../tables/imported.ts';
import { planTable, reportOf } from '../tables/plan.ts';
import { readEarlierMapping, suggestFor } from '../tables/suggestion.ts';

const IdParams = Type.Object({ id: Id }, closed);

export function importRoutes(api: App, office: Office): void {
  api.post(
    '/imports/suggestion',
    {
      config: { access: 'whole' },
      schema: { body: Type.Object({ item: Id }, closed), response: { 200: SuggestionShape } },
    },
    (request) => suggestFor(office, office.view(levelOf(request)), request.body.item),
  );

  api.post(
    '/imports/cells',
    {
      config: { access: 'whole' },
      schema: { body: CellsRequestShape, response: { 200: CellsShape } },
    },
    (request) => cellsOf(office, office.view(levelOf(request)), request.body),
  );

  api.post(
    '/imports/preview',
    {
      config: { access: 'whole' },
      schema: { body: TableRequestShape, response: { 200: ImportReportShape } },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      const table = await planTable(office, view, request.body);
      try {
        return await reportOf(view, table, null);
      } finally {
        table.remove();
      }
    },
  );

  api.post(
    '/imports',
    { schema: { body: TableRequestShape, response: { 202: JobShape } } },
    async (request, reply) => {
      const view = office.view(levelOf(request));
      const job = office.jobs.start('import', (work) =>
        importTable({ office, view, work, request: request.body }),
      );
      return reply.code(202).send(job);
    },
  );

  api.get(
    '/imports',
    {
      schema: {
        querystring: Type.Object(PageQuery, closed),
        response: { 200: pageOf(ImportRowShape) },
      },
    },
    (request) => pageOfImports(office.view(levelOf(request)), request.query),
  );

  api.get(
    '/imports/:id',
    { schema: { params: IdParams, response: { 200: ImportReportShape } } },
    (request) => reportOfImport(office.view(levelOf(request)), request.params.id),
  );

  api.post(
    '/imports/:id/withdrawal',
    {
      schema: {
        params: IdParams,
        body: ReasonShape,
        response: { 201: Type.Object({ id: Id }, closed) },
      },
    },
    async (request, reply) => {
      const { id: target } = await readImportById(office.view(levelOf(request)), request.params.id);
      const { reason } = request.body;
      const id = await office.write((session) =>
        session.add(
          withdrawKind,
          draftWithdrawal({ at: session.now(), by: session.author.id, target, reason }),
        ),
      );
      return reply.code(201).send({ id });
    },
  );

  api.get(
    '/mappings/:id',
    {
      config: { access: 'whole' },
      schema: {
        params: IdParams,
        response: { 200: Type.Object({ name: Type.String(), mapping: Type.Unknown() }, closed) },
      },
    },
    (request) => readEarlierMapping(office, office.view(levelOf(request)), request.params.id),
  );
}
