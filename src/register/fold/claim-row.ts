// A claim as a row: its fields, and its object flattened so that it can be
// asked for by entity, number, date or text. docs/register.md, "claim".
import { rangeOf } from '../../format/claim.ts';
import { shownOf } from '../../format/kind.ts';
import { type Claim, type ClaimObject, claimKind } from '../../format/kinds/claim.ts';
import { visibilityNumber } from '../level.ts';
import type { SourceEntry } from '../source.ts';
import { type Batch, jsonText, type NewRow } from './batch.ts';
import { addName } from './name-row.ts';

export function addClaim(batch: Batch, { position, body }: SourceEntry): number {
  const claim: Partial<Claim> = shownOf(claimKind, body);
  const visibility = visibilityNumber(claim.visibility);
  batch.add('claim', {
    position,
    ...whatIsSaid(claim),
    ...flatObject(claim.object ?? null),
    ...whoSays(claim),
    visibility,
    supersedes: claim.supersedes ?? null,
    note: claim.note ?? null,
    withdrawn_by: null,
    superseded_by: null,
    current: true,
    superseded_public: null,
    superseded_team: null,
    stands_below: 3,
  });
  touch(batch, claim);
  const { object, subject, stance } = claim;
  if (object && 'name' in object && subject !== undefined && stance === 'asserts') {
    const { predicate = '' } = claim;
    addName(batch, { position, entity: subject, predicate, name: object.name, visibility });
  }
  return visibility;
}

function touch(batch: Batch, claim: Partial<Claim>): void {
  if (claim.subject !== undefined) batch.subjects.add(claim.subject);
  if (claim.source !== undefined) batch.sources.add(claim.source);
  if (claim.supersedes) batch.has.changes = true;
}

function whatIsSaid(claim: Partial<Claim>) {
  return {
    ref: claim.ref ?? null,
    subject: claim.subject ?? null,
    predicate: claim.predicate ?? null,
    stance: claim.stance ?? null,
    when_value: jsonText(claim.when),
    when_earliest: claim.when?.earliest ?? null,
    when_latest: claim.when?.latest ?? null,
    place: claim.place ?? null,
    role: claim.role ?? null,
    scope: jsonText(claim.scope),
  };
}

function whoSays(claim: Partial<Claim>) {
  const origin = claim.chain?.[0];
  return {
    source: claim.source ?? null,
    cited: claim.cited ?? null,
    access: claim.access ?? null,
    chain: jsonText(claim.chain),
    origin_entity: origin?.speaker ?? null,
    origin_label: origin?.label ?? null,
    hedge: claim.hedge ?? null,
    item: claim.item ?? null,
    locator: jsonText(claim.locator),
    reading: jsonText(claim.reading),
    machine: jsonText(claim.machine),
  };
}

type FlatObject = Pick<
  NewRow<'claim'>,
  | 'object'
  | 'object_type'
  | 'object_entity'
  | 'object_term'
  | 'object_text'
  | 'object_language'
  | 'number_lower'
  | 'number_upper'
  | 'earliest'
  | 'latest'
>;

const nothing: FlatObject = {
  object: null,
  object_type: null,
  object_entity: null,
  object_term: null,
  object_text: null,
  object_language: null,
  number_lower: null,
  number_upper: null,
  earliest: null,
  latest: null,
};

function flatObject(object: ClaimObject | null): FlatObject {
  if (object === null) return nothing;
  const flat = { ...nothing, object: jsonText(object), object_type: rangeOf(object) };
  if ('entity' in object) return { ...flat, object_entity: object.entity };
  if ('term' in object) return { ...flat, object_term: object.term };
  if ('quantity' in object) return { ...flat, ...flatQuantity(object.quantity) };
  if ('date' in object) return { ...flat, ...flatDate(object.date) };
  return { ...flat, ...flatText(object) };
}

function flatQuantity(quantity: Extract<ClaimObject, { quantity: unknown }>['quantity']) {
  const { lower, upper, alternatives, asWritten } = quantity;
  const some = alternatives.length > 0;
  return {
    number_lower: some ? Math.min(...alternatives) : lower,
    number_upper: some ? Math.max(...alternatives) : upper,
    object_text: asWritten,
  };
}

function flatDate(date: Extract<ClaimObject, { date: unknown }>['date']) {
  return { earliest: date.earliest, latest: date.latest, object_text: date.asWritten };
}

function flatText(object: ClaimObject) {
  if ('name' in object) {
    return { object_text: object.name.full, object_language: object.name.language };
  }
  if ('text' in object) return { object_text: object.text, object_language: object.language };
  if ('link' in object) return { object_text: object.link };
  if ('measure' in object) {
    return { object_text: `${object.measure.number} ${object.measure.unit}` };
  }
  if (!('point' in object)) return {};
  return { object_text: `${object.point.latitude} ${object.point.longitude}` };
}
