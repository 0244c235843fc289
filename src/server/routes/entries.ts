// How anyone can check an entry: where it stands in the log, a proof that it is
// there with chosen fields open, and the log's checkpoint.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { type Json, writeJson } from '../../base/json.ts';
import { phrase } from '../../base/phrase.ts';
import { type Body, openFields } from '../../format/body.ts';
import { kinds } from '../../format/kinds.ts';
import { repetitionOf } from '../../format/opening.ts';
import { proveEntry } from '../../log/prove.ts';
import type { Level } from '../../register/level.ts';
import { findSeenEntry, type SeenEntry } from '../../register/query/seen-entry.ts';
import { fileAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { Count, closed, Id, limitTo, Nullable, pageOf, RowCursor } from '../shapes/basics.ts';

const EntryShape = Type.Object(
  {
    id: Id,
    position: Count,
    kind: Nullable(Type.String()),
    at: Nullable(Type.String()),
    by: Nullable(Type.String()),
    byName: Nullable(Type.String()),
    /** The names of its fields, in their order; a repeated one stands once. */
    fields: Type.Array(Type.String()),
    /** Those of them that a proof can open; what was erased cannot be. */
    opened: Type.Array(Type.String()),
    /** The field that repeats, such as the paragraphs of a text, where there is one. */
    repeated: Nullable(
      Type.Object(
        {
          name: Type.String(),
          /** The name of the field that counts them. */
          counter: Type.String(),
          count: Nullable(Count),
        },
        closed,
      ),
    ),
  },
  closed,
);

const RepeatedShape = Type.Object(
  {
    /** Counted from 1 in this entry; `name:number` opens it. */
    number: Count,
    /** How it begins. */
    words: Type.String(),
  },
  closed,
);

const params = Type.Object({ id: Id }, closed);

export function entryRoutes(api: App, office: Office): void {
  addProof(api, office);
  addRepeated(api, office);
  api.get(
    '/entries/:id',
    {
      schema: {
        summary: 'Where an entry stands in the log, and its fields by name',
        params,
        response: { 200: EntryShape },
      },
    },
    async (request) => {
      const entry = await readSeen(office, levelOf(request), request.params.id);
      return { ...entry, ...(await fieldsOf(office, entry)) };
    },
  );

  api.get(
    '/checkpoint',
    {
      schema: {
        summary: 'The signed checkpoint of the log as it is',
        response: { 200: fileAnswer('text/plain', 'The signed checkpoint') },
      },
    },
    async (_request, reply) => {
      const note = office.archive.current.findCheckpointNote();
      if (note === undefined) {
        throw new Failure('L-006', { why: phrase('file-missing', { file: 'log/checkpoint' }) });
      }
      attach(reply, 'checkpoint.txt');
      return reply.type('text/plain; charset=utf-8').send(note);
    },
  );
}

function addProof(api: App, office: Office): void {
  api.get(
    '/entries/:id/proof',
    {
      schema: {
        summary: 'A proof that the entry is in the log, with chosen fields open',
        params,
        querystring: Type.Object(
          {
            open: Type.Optional(
              Type.String({
                maxLength: 4096,
                description:
                  'names of fields with commas between, or all; of a field that repeats also NAME:N and NAME:N-M, counted from 1',
              }),
            ),
          },
          closed,
        ),
        response: { 200: fileAnswer('text/plain', 'A C2SP .tlog-proof') },
      },
    },
    async (request, reply) => {
      const { id, position } = await readSeen(office, levelOf(request), request.params.id);
      const { open = '' } = request.query;
      const names = open === 'all' ? 'all' : open.split(',').filter((name) => name !== '');
      const proof = await proveEntry(office.archive, position, names);
      attach(reply, `${id.slice(0, 12)}.tlog-proof`);
      return reply.type('text/plain; charset=utf-8').send(proof);
    },
  );
}

/** The most of a field that is shown to choose by. */
const mostWords = 160;

function addRepeated(api: App, office: Office): void {
  api.get(
    '/entries/:id/repeated',
    {
      schema: {
        summary:
          'The fields of an entry that repeat, such as the paragraphs of a text, that a proof can open one by one',
        params,
        querystring: Type.Object({ cursor: RowCursor, limit: limitTo(500) }, closed),
        response: { 200: pageOf(RepeatedShape) },
      },
    },
    async (request) => {
      const { position } = await readSeen(office, levelOf(request), request.params.id);
      const { body } = await office.archive.readEntry(position);
      const { cursor = '0', limit = 50 } = request.query;
      return repeatedPage(body, { from: Number(cursor), limit });
    },
  );
}

function repeatedPage(body: Body, { from, limit }: { from: number; limit: number }) {
  const { open, name } = repetitionOf(body) ?? { open: [], name: '' };
  const values = openFields(body).flatMap((field) => (field?.[0] === name ? [field[1]] : []));
  const rows = open.map((number, i) => ({ number, words: wordsOf(values[i] ?? null) }));
  const next = from + limit < rows.length ? String(from + limit) : null;
  return { rows: rows.slice(from, from + limit), next, total: rows.length };
}

function wordsOf(value: Json): string {
  const text = Object(value).text;
  const words = typeof text === 'string' ? text : writeJson(value);
  return words.length > mostWords ? `${words.slice(0, mostWords).toWellFormed()}…` : words;
}

function attach(reply: { header(name: string, value: string): unknown }, name: string): void {
  reply.header('content-disposition', `attachment; filename="${name}"`);
}

/** @throws Failure R-003 where there is none that the reader may see. */
async function readSeen(office: Office, level: Level, id: string): Promise<SeenEntry> {
  const entry = await findSeenEntry(office.view(level), id);
  if (entry === undefined) throw new Failure('R-003', { prefix: id });
  return entry;
}

async function fieldsOf(office: Office, { position, kind }: SeenEntry) {
  const { body } = await office.archive.readEntry(position);
  const opened = [...new Set(openFields(body).flatMap((field) => field?.[0] ?? []))];
  const known = kinds.get(kind ?? '');
  const repetition = repetitionOf(body);
  const counter = known?.repeats?.count ?? '';
  return {
    fields: known === undefined ? opened : ['kind', ...known.fields],
    opened,
    repeated:
      repetition === undefined ? null : { name: repetition.name, counter, count: repetition.count },
  };
}
