// From the form to what is sent: claims with the entities that they make, and every date,
// name and number as the server reads it. What is missing is told before anything is sent.
import type { ClaimDraft, Record as Recording } from '../../../../src/server/shapes/record.ts';
import type { Term } from '../../answers.ts';
import type { Draft } from './draft.ts';
import { Made } from './made.ts';
import { Missing } from './missing.ts';
import { objectOf } from './object-of.ts';
import { dateOf, type Readers } from './readers.ts';

export type About = {
  readonly item: { readonly id: string };
  readonly term: Term | undefined;
  readonly readers: Readers;
};

/**
 * What is to be recorded. A source that is made here is said to be held as this item.
 *
 * @throws Missing for a field without which there is no claim; Problem as the readers.
 */
export async function recordOf(draft: Draft, about: About): Promise<Recording> {
  const { item, term, readers } = about;
  const made = new Made();
  if (draft.subject === null) throw new Missing('subject', 'needed');
  if (draft.predicate === null || term === undefined) throw new Missing('predicate', 'needed');
  const subject = made.refOf(draft.subject);
  const object = await objectOf(draft, { term, readers, made });
  if (object === null && draft.stance === 'asserts') throw new Missing('value', 'needed');
  if (draft.source === null) throw new Missing('source', 'needed');
  const source = made.refOf(draft.source);
  const { locator, stance, predicate, supersedes } = draft;
  const claim: ClaimDraft = {
    ...{ subject, predicate, stance, object, source, supersedes },
    ...{ item: item.id, locator: [...locator], cited: draft.cited.trim() || null },
    ...(await qualifiersOf(draft, { readers, made })),
    ...(draft.visibility !== null && { visibility: draft.visibility }),
    ...(draft.access !== null && { access: draft.access }),
  };
  const heldAs: ClaimDraft = {
    ...{ subject: source, predicate: 'held-as', object: { entity: item.id }, stance: 'asserts' },
    ...{ source, item: item.id, locator: [] },
  };
  return { entities: made.entities, claims: 'make' in draft.source ? [claim, heldAs] : [claim] };
}

type With = { readonly readers: Readers; readonly made: Made };

async function qualifiersOf(draft: Draft, { readers, made }: With): Promise<Partial<ClaimDraft>> {
  const chain = draft.chain.map(({ speaker, label, basis }) => {
    if (speaker === null && label.trim() === '') throw new Missing('chain', 'needed-speaker');
    return { speaker: made.orNull(speaker), label: label.trim() || null, basis };
  });
  const scope = {
    what: draft.scopeWhat.trim() || null,
    whom: draft.scopeWhom.trim() || null,
    where: made.orNull(draft.scopeWhere),
    when: await dateOf(draft.scopeWhen, readers, 'scope'),
  };
  const isScoped = Object.values(scope).some((part) => part !== null);
  const note = draft.readingNote.trim() || null;
  const isClear = draft.reading === 'clear' && note === null;
  return {
    when: await dateOf(draft.when, readers, 'when'),
    place: made.orNull(draft.place),
    role: draft.role.trim() || null,
    scope: isScoped ? scope : null,
    chain,
    hedge: draft.hedge.trim() || null,
    reading: isClear ? null : { certainty: draft.reading, note },
    note: draft.note.trim() || null,
  };
}
