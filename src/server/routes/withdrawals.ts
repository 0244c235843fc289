// Taking back a claim or a judgement, with a reason. What is taken back stays in the
// log and can be seen; it no longer counts.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { draftWithdrawal } from '../../claims/withdraw.ts';
import { withdrawKind } from '../../format/kinds/judgement.ts';
import { readClaimStates } from '../../register/query/recording.ts';
import { judgements, type View } from '../../register/query/view.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id } from '../shapes/basics.ts';
import { ReasonShape } from '../shapes/record.ts';

const IdAlone = Type.Object({ id: Id }, closed);

type Target = { readonly view: View; readonly target: string };

export function withdrawalRoutes(api: App, office: Office): void {
  const addRoute = (what: 'claims' | 'judgements', check: (target: Target) => Promise<void>) => {
    api.post(
      `/${what}/:id/withdrawal`,
      { schema: { params: IdAlone, body: ReasonShape, response: { 201: IdAlone } } },
      async (request, reply) => {
        const target = request.params.id;
        const { reason } = request.body;
        const id = await office.write(async (session) => {
          await check({ view: office.view(levelOf(request)), target });
          const by = session.author.id;
          const withdrawal = draftWithdrawal({ at: session.now(), by, target, reason });
          return session.add(withdrawKind, withdrawal);
        });
        return reply.code(201).send({ id });
      },
    );
  };
  addRoute('claims', requireStanding);
  addRoute('judgements', requireJudgement);
}

/** @throws Failure R-003 if there is no such claim, K-026 if it is taken back or corrected already. */
async function requireStanding({ view, target }: Target): Promise<void> {
  const state = (await readClaimStates(view, [target])).get(target)?.state;
  if (state === undefined) throw new Failure('R-003', { prefix: target });
  if (state !== 'stands') throw new Failure('K-026', { claim: target, state });
}

/** @throws Failure R-003 if there is no such judgement, K-026 if it is taken back already. */
async function requireJudgement({ view, target }: Target): Promise<void> {
  const row = await judgements(view)
    .select('withdrawn_by')
    .where('entry.id', '=', target)
    .executeTakeFirst();
  if (row === undefined) throw new Failure('R-003', { prefix: target });
  if (row.withdrawn_by !== null) {
    throw new Failure('K-026', { claim: target, state: 'withdrawn' });
  }
}
