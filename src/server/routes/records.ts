// Recording: claims and the entities that they name for the first time, checked as a
// whole and logged in one batch. Where one of them is refused, none is written.
import { writeHex } from '../../base/bytes.ts';
import type { Rules } from '../../claims/draft.ts';
import { draftRecord, type Recorder, type Recording } from '../../claims/record.ts';
import { entitiesIn } from '../../claims/said.ts';
import { claimKind } from '../../format/kinds/claim.ts';
import type { Session } from '../../log/session.ts';
import {
  findKnown,
  readClaimStates,
  readItemVisibility,
  readKindsOf,
} from '../../register/query/recording.ts';
import type { View } from '../../register/query/view.ts';
import { vocabularyOf } from '../../register/query/vocabulary.ts';
import type { App } from '../app.ts';
import { Locators } from '../locators.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { RecordedShape, RecordShape } from '../shapes/record.ts';

export function recordRoutes(api: App, office: Office): void {
  const locators = new Locators(office.vault);
  api.post(
    '/records',
    {
      schema: {
        summary: 'Record claims, with the entities that they name for the first time',
        body: RecordShape,
        response: { 201: RecordedShape },
      },
    },
    async (request, reply) => {
      const recording = request.body;
      const view = office.view(levelOf(request));
      for (const claim of recording.claims) await locators.check(view, claim);
      const recorded = await office.write((session) => record(session, { view, recording }));
      return reply.code(201).send(recorded);
    },
  );
}

type Asked = { readonly view: View; readonly recording: Recording };

async function record(session: Session, { view, recording }: Asked) {
  const names = recording.claims.flatMap(entitiesIn);
  const rules = await rulesFor(view, names);
  const drafted = draftRecord(rules, recording, await recorderOf(session, { view, recording }));
  const entries = drafted.claims.map((claim) => session.prepare(claimKind, claim));
  await session.append(entries);
  const roots = entries.map(({ root }) => writeHex(root));
  const own = new Set(drafted.own);
  return {
    claims: roots.filter((_, i) => own.has(i)),
    introduced: roots.filter((_, i) => !own.has(i)),
    entities: { ...drafted.entities },
  };
}

async function rulesFor(view: View, names: readonly string[]): Promise<Rules> {
  const [vocabulary, kinds] = [await vocabularyOf(view), await readKindsOf(view, names)];
  return { vocabulary, kindsOf: (entity) => kinds.get(entity) ?? [] };
}

async function recorderOf(session: Session, { view, recording }: Asked): Promise<Recorder> {
  const { claims } = recording;
  const known = await findKnown(view, claims.flatMap(entitiesIn));
  const seen = await readItemVisibility(
    view,
    claims.flatMap(({ item }) => item ?? []),
  );
  const states = await readClaimStates(
    view,
    claims.flatMap(({ supersedes }) => supersedes ?? []),
  );
  return {
    at: session.now(),
    by: session.author.id,
    random: session.random,
    isKnown: (entity) => known.has(entity),
    visibilityOf: (item) => seen.get(item),
    stateOf: (claim) => states.get(claim)?.state,
  };
}
