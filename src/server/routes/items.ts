// Items: the list, one of them, its bytes, and what is recorded of it afterwards.
import { Type } from 'typebox';
import { writeHex } from '../../base/bytes.ts';
import { DateShape } from '../../format/kinds/claim.ts';
import { custodyKind } from '../../format/kinds/item.ts';
import { draftCustody } from '../../intake/custody.ts';
import { itemTypes, listItems } from '../../register/query/list-items.ts';
import { fileAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import { sendContent } from '../items/content.ts';
import { itemRow, readHeld, readItem } from '../items/item-answers.ts';
import { prepareWarnings } from '../items/warnings.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, LeapQuery, Nullable, pageOf, VisibilityShape } from '../shapes/basics.ts';
import { ItemRowShape, ItemShape } from '../shapes/item.ts';
import { ReasonShape } from '../shapes/record.ts';

const params = Type.Object({ id: Id }, closed);
const Recorded = Type.Object({ id: Id }, closed);

/** What narrows the list of items. */
export const ItemQuery = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  type: Type.Optional(Type.Union(itemTypes.map((type) => Type.Literal(type)))),
  visibility: Type.Optional(VisibilityShape),
  duplicates: Type.Optional(Type.Literal('true')),
};

const Name = Nullable(Type.String({ minLength: 1, maxLength: 1024 }));
const CustodyShape = Type.Object(
  {
    act: custodyKind.schema.properties.act,
    happened: Nullable(DateShape),
    from: Name,
    to: Name,
    place: Name,
    note: Nullable(Type.String({ minLength: 1, maxLength: 16_384 })),
  },
  closed,
);

export function itemRoutes(api: App, office: Office): void {
  api.get(
    '/items',
    {
      schema: {
        querystring: Type.Object({ ...LeapQuery, ...ItemQuery }, closed),
        response: { 200: pageOf(ItemRowShape) },
      },
    },
    async (request) => {
      const { cursor, limit, skip, ...filter } = request.query;
      const paging = { cursor, limit, skip };
      const page = await listItems(office.view(levelOf(request)), filter, paging);
      return { ...page, rows: page.rows.map(itemRow) };
    },
  );

  api.get('/items/:id', { schema: { params, response: { 200: ItemShape } } }, (request) =>
    readItem(office.view(levelOf(request)), request.params.id),
  );

  addContent(api, office);
  addCustody(api, office);
  addWarning(api, office);
}

function addContent(api: App, office: Office): void {
  api.get(
    '/items/:id/content',
    {
      schema: {
        params,
        querystring: Type.Object(
          { download: Type.Optional(Type.String({ maxLength: 5 })) },
          closed,
        ),
        response: {
          200: fileAnswer('application/octet-stream', 'The bytes as they were received'),
        },
      },
    },
    async (request, reply) => {
      const held = await readHeld(office.view(levelOf(request)), request.params.id);
      const isDownload = request.query.download !== undefined;
      const { range } = request.headers;
      return sendContent(reply, { vault: office.vault, held }, { range, isDownload });
    },
  );
}

function addCustody(api: App, office: Office): void {
  api.post(
    '/items/:id/custody',
    { schema: { params, body: CustodyShape, response: { 201: Recorded } } },
    async (request, reply) => {
      const item = await readItem(office.view(levelOf(request)), request.params.id);
      const id = await office.write((session) => {
        const head = { at: session.now(), by: session.author.id, item: item.id };
        return session.add(custodyKind, draftCustody({ ...head, ...request.body }));
      });
      return reply.code(201).send({ id });
    },
  );
}

function addWarning(api: App, office: Office): void {
  api.post(
    '/items/:id/warning',
    { schema: { params, body: ReasonShape, response: { 201: Recorded } } },
    async (request, reply) => {
      const item = await readItem(office.view(levelOf(request)), request.params.id);
      const { reason } = request.body;
      const id = await office.write(async (session) => {
        const entries = await prepareWarnings(office, session, { items: [item], reason });
        await session.append(entries);
        return writeHex(entries.at(-1)?.root ?? new Uint8Array(0));
      });
      return reply.code(201).send({ id });
    },
  );
}
