// Persons that may be one: running the engine, looking at what it proposes, and a
// person's judgements, one by one or as a batch that can be taken back as one.
import { availableParallelism } from 'node:os';
import { Type } from 'typebox';
import { writeInstant } from '../../base/clock.ts';
import { Failure } from '../../base/failure.ts';
import { draftJudgement } from '../../claims/judge.ts';
import { draftWithdrawal } from '../../claims/withdraw.ts';
import { judgementKind, withdrawKind } from '../../format/kinds/judgement.ts';
import { pairKey } from '../../linkage/archive/proposals.ts';
import { proposeIn } from '../../linkage/archive/propose.ts';
import { findRun, judgementsAbove, judgementsOfRun, machineOf } from '../../linkage/archive/run.ts';
import { readPairJudgements } from '../../register/query/pair-judgements.ts';
import { entities, type View } from '../../register/query/view.ts';
import type { App } from '../app.ts';
import type { JobWork } from '../jobs.ts';
import { pageOfProposals, readLinkage } from '../linkage/review.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { Count, closed, Id, PageQuery } from '../shapes/basics.ts';
import {
  AcceptanceShape,
  LinkageShape,
  PairJudgementShape,
  ProposalPageShape,
} from '../shapes/linkage.ts';
import { ReasonShape } from '../shapes/record.ts';
import { JobShape } from '../shapes/work.ts';

const Counted = Type.Object({ count: Count }, closed);
const ReviewQuery = {
  ...PageQuery,
  order: Type.Optional(Type.Union([Type.Literal('doubt'), Type.Literal('probable')])),
  show: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('judged')])),
};
// What is proposed speaks of persons whom only the level protected may see.
const read = { access: 'whole', changes: 'anytime' } as const;

export function linkageRoutes(api: App, office: Office): void {
  api.get('/linkage', { config: read, schema: { response: { 200: LinkageShape } } }, (request) =>
    readLinkage(office, office.view(levelOf(request))),
  );

  api.post('/linkage', { schema: { response: { 202: JobShape } } }, async (request, reply) => {
    const view = office.view(levelOf(request));
    const job = office.jobs.start('link', (work) => runLinkage(office, view, work));
    return reply.code(202).send(job);
  });

  api.get(
    '/linkage/proposals',
    {
      config: read,
      schema: {
        querystring: Type.Object(ReviewQuery, closed),
        response: { 200: ProposalPageShape },
      },
    },
    (request) => {
      const { order = 'doubt', show = 'open', limit = 20, cursor } = request.query;
      const asked = { order, show, limit: Math.min(limit, 50), cursor };
      return pageOfProposals(office, office.view(levelOf(request)), asked);
    },
  );

  addJudging(api, office);
}

/** The engine works in threads of its own; what it reads and what is judged meanwhile cannot clash. */
async function runLinkage(office: Office, view: View, work: JobWork) {
  work.step({ en: 'Comparing persons', fa: 'سنجیدن اشخاص' });
  const { run } = await proposeIn({
    folder: office.folder,
    view,
    position: office.register.position,
    at: writeInstant(office.clock()),
    random: office.random,
    threads: availableParallelism(),
    onStep: (_, share) => {
      work.signal.throwIfAborted();
      work.progress(Math.round(share * 100), 100);
    },
  });
  return { proposals: run.proposals.length };
}

function addJudging(api: App, office: Office): void {
  api.post(
    '/judgements',
    {
      schema: {
        body: PairJudgementShape,
        response: { 201: Type.Object({ id: Id }, closed) },
      },
    },
    async (request, reply) => {
      const view = office.view(levelOf(request));
      const { judges, entities: pair, reason } = request.body;
      const id = await office.write(async (session) => {
        await requireEntities(view, pair);
        const head = { at: session.now(), by: session.author.id, judges, reason };
        const machine = proposedBy(office, pair);
        const judgement = draftJudgement({ ...head, entities: [...pair], machine });
        return session.add(judgementKind, judgement);
      });
      return reply.code(201).send({ id });
    },
  );

  api.post(
    '/linkage/acceptances',
    { schema: { body: AcceptanceShape, response: { 201: Counted } } },
    async (request, reply) => {
      const view = office.view(levelOf(request));
      const { above, reason } = request.body;
      const count = await office.write(async (session) => {
        const run = findRun(office.folder);
        if (run === undefined) return 0;
        const head = { at: session.now(), by: session.author.id, reason };
        const judged = await readPairJudgements(view);
        const drafts = judgementsAbove(run, above, { ...head, judged });
        const entries = drafts.map((draft) => session.prepare(judgementKind, draft));
        if (entries.length > 0) await session.append(entries);
        return entries.length;
      });
      return reply.code(201).send({ count });
    },
  );

  api.post(
    '/linkage/runs/:id/withdrawal',
    {
      schema: {
        params: Type.Object({ id: Id }, closed),
        body: ReasonShape,
        response: { 201: Counted },
      },
    },
    async (request, reply) => {
      const view = office.view(levelOf(request));
      const count = await office.write(async (session) => {
        const targets = judgementsOfRun(await readPairJudgements(view), request.params.id);
        if (targets.length === 0) throw new Failure('M-010', { run: request.params.id });
        const head = { at: session.now(), by: session.author.id, reason: request.body.reason };
        const entries = targets.map(({ id: target }) =>
          session.prepare(withdrawKind, draftWithdrawal({ ...head, target })),
        );
        await session.append(entries);
        return entries.length;
      });
      return reply.code(201).send({ count });
    },
  );
}

/** @throws Failure R-003 for one that the archive does not know. */
async function requireEntities(view: View, pair: readonly [string, string]): Promise<void> {
  const rows = await entities(view).select('id').where('id', 'in', pair).execute();
  const missing = pair.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw new Failure('R-003', { prefix: missing });
}

/** What a judgement says of the run that proposed the pair; null where none did. */
function proposedBy(office: Office, [a, b]: readonly [string, string]) {
  const run = findRun(office.folder);
  const found = run?.proposals.find((each) => pairKey(each.a, each.b) === pairKey(a, b));
  if (run === undefined || found === undefined) return null;
  return machineOf(run.run, found.probability);
}
