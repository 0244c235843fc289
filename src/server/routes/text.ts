// What can be read of an item: its text by paragraphs, the words of a PDF page,
// the rows of a table; and taking its text out once more.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { isList } from '../../intake/viewer.ts';
import {
  countParagraphs,
  findText,
  type ItemText,
  listForReading,
  listParagraphs,
  listTextEntries,
} from '../../register/query/texts.ts';
import type { View } from '../../register/query/view.ts';
import type { App } from '../app.ts';
import { startExtraction } from '../incoming/extraction.ts';
import { type HeldBytes, readHeld } from '../items/item-answers.ts';
import { Pages } from '../items/page-words.ts';
import { Tables } from '../items/table.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, limitTo, RowCursor } from '../shapes/basics.ts';
import { PageWordsShape, TablePageShape, TextPageShape } from '../shapes/item.ts';
import { JobShape } from '../shapes/work.ts';

const params = Type.Object({ id: Id }, closed);

export function textRoutes(api: App, office: Office): void {
  addText(api, office);
  addPages(api, office);
  addTable(api, office);
  api.post(
    '/items/:id/extraction',
    { schema: { params, response: { 202: JobShape } } },
    async (request, reply) => {
      const view = office.view(levelOf(request));
      const { id } = await readHeld(view, request.params.id);
      const job = startExtraction(office, await listForReading(view, [id]));
      return reply.code(202).send(job);
    },
  );
}

function addText(api: App, office: Office): void {
  const page = Type.Optional(Type.String({ maxLength: 20 }));
  api.get(
    '/items/:id/text',
    {
      schema: {
        params,
        querystring: Type.Object({ cursor: RowCursor, limit: limitTo(1000), page }, closed),
        response: { 200: TextPageShape },
      },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      const text = await textOf(view, await readHeld(view, request.params.id));
      const { cursor = '0', limit = 200, page: only } = request.query;
      return text === undefined
        ? nothingRead
        : textPage(view, text, { from: Number(cursor), limit, page: only });
    },
  );
}

const nothingRead = {
  machine: null,
  quality: null,
  language: null,
  entries: [],
  paragraphs: [],
  pages: null,
  next: null,
  total: 0,
};

/** The text of the item, or of the item whose bytes it has. */
async function textOf(view: View, held: HeldBytes): Promise<ItemText | undefined> {
  const own = await findText(view, held.id);
  if (own !== undefined || held.duplicateOf === null) return own;
  return findText(view, held.duplicateOf);
}

type Range = Parameters<typeof listParagraphs>[2];

async function textPage(view: View, text: ItemText, range: Range) {
  const found = await listParagraphs(view, text, { ...range, limit: range.limit + 1 });
  const shown = found.slice(0, range.limit);
  const { tool, version, quality, language, pages } = text;
  return {
    machine: tool === null ? null : { tool, version: version ?? '' },
    quality,
    language,
    entries: await listTextEntries(view, text),
    paragraphs: shown.map(({ number: index, page, text: words, start }) => ({
      index,
      page,
      text: words,
      start,
    })),
    pages,
    next: found.length > range.limit ? String((shown.at(-1)?.number ?? 0) + 1) : null,
    total: await countParagraphs(view, text),
  };
}

function addPages(api: App, office: Office): void {
  const pages = new Pages(office.vault);
  api.get(
    '/items/:id/pages/:n',
    {
      schema: {
        params: Type.Object({ id: Id, n: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed),
        response: { 200: PageWordsShape },
      },
    },
    async (request) => {
      const view = office.view(levelOf(request));
      return pages.words(view, await readHeld(view, request.params.id), request.params.n);
    },
  );
}

function addTable(api: App, office: Office): void {
  const tables = new Tables(office.vault);
  api.get(
    '/items/:id/table',
    {
      schema: {
        params,
        querystring: Type.Object({ cursor: RowCursor, limit: limitTo(500) }, closed),
        response: { 200: TablePageShape },
      },
    },
    async (request) => {
      const held = await readHeld(office.view(levelOf(request)), request.params.id);
      const { mediaType, name } = held;
      if (!isList(mediaType, name)) {
        throw new Failure('I-038', { name: name ?? '', type: mediaType ?? '' });
      }
      const { cursor = '0', limit = 100 } = request.query;
      return tables.page(held.digest, Number(cursor), limit);
    },
  );
}
