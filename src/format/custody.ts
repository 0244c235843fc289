// What a series of custody events says of who holds an item, and where it leaves a
// gap. Implements docs/formats/custody.md. Pure; it judges nobody: a gap is something
// that the record does not say.
import { foldText } from '../base/fold-text.ts';
import type { DateValue } from './date/date.ts';

/** The receipt or a custody event, as far as its fields are open; names as they can be shown. */
export type CustodyStep = {
  readonly at: string | null;
  /** The id of the actor who recorded it, and their name where that is known. */
  readonly by: string | null;
  readonly byName: string | null;
};

/** A custody event, as far as its fields are open. */
export type CustodyEvent = CustodyStep & {
  readonly act: string | null;
  /** When it happened, where another time is said than that at which it was recorded. */
  readonly happened: DateValue | null;
  /** Who had it until then; null for whoever recorded it. */
  readonly from: string | null;
  readonly to: string | null;
  /** The names of its closed fields. */
  readonly closed: readonly string[];
};

/** Why the record does not lead from one event to the next. */
export type GapReason = 'other-hands' | 'to-nobody' | 'closed' | 'earlier' | 'to-come';

export type CustodyGap = {
  readonly why: GapReason;
  /** The event at which it shows, counted from 1. */
  readonly event: number;
  /** With `other-hands`: who held it by the record, and whose act it is. */
  readonly held: string | null;
  readonly by: string | null;
};

/** Who has the item by the record, since which moment or day; a name of null is an actor without one. */
export type CustodyHolder = { readonly name: string | null; readonly since: string | null };

export type Custody = {
  /** Null where the record no longer says. */
  readonly holder: CustodyHolder | null;
  readonly gaps: readonly CustodyGap[];
};

type Holder = {
  readonly id: string | null;
  readonly name: string | null;
  readonly since: string | null;
};

/** What can be done only by whoever has it in hand. */
const inHand = ['handed-over', 'given-out', 'moved'];

/** Follows an item from its receipt through its events, which are in the order of the log. */
export function followCustody(receipt: CustodyStep, events: readonly CustodyEvent[]): Custody {
  const gaps: CustodyGap[] = [];
  let holder: Holder | null = actorOf(receipt);
  let before = { recorded: receipt.at, first: receipt.at };
  events.forEach((event, i) => {
    const say = (why: GapReason, names: { held: string | null; by: string | null } = nobody) =>
      void gaps.push({ why, event: i + 1, ...names });
    const span = spanOf(event);
    if (isBefore(event.at, before.recorded) || isBefore(span.last, before.first)) say('earlier');
    if (isToCome(event)) say('to-come');
    before = { recorded: event.at ?? before.recorded, first: span.first ?? before.first };
    if (isClosed(event)) {
      if (holder !== null) say('closed');
      holder = null;
      return;
    }
    if (!inHand.includes(event.act ?? '')) return;
    const isHandedOver = event.act === 'handed-over';
    const takesOver = isHandedOver && event.from === null && isSame(actorOf(event), takerOf(event));
    const doer = doerOf(event);
    if (holder !== null && doer !== null && !takesOver && !isSame(holder, doer)) {
      say('other-hands', { held: holder.name, by: doer.name });
    }
    if (!isHandedOver) {
      holder = holder !== null && (doer === null || isSame(holder, doer)) ? holder : doer;
      return;
    }
    if (event.to === null) say('to-nobody');
    holder = event.to === null ? null : takesOver ? actorOf(event) : takerOf(event);
  });
  return { holder: holder && { name: holder.name, since: holder.since }, gaps };
}

const nobody = { held: null, by: null };

/** Whether it is said to have happened after it was recorded. */
export function isToCome({ at, happened }: Pick<CustodyEvent, 'at' | 'happened'>): boolean {
  return happened !== null && isBefore(at, happened.earliest);
}

/** Whether it cannot be read where the item went. Who took it over was once named by `party`. */
function isClosed({ act, closed }: CustodyEvent): boolean {
  if (act === null) return true;
  return act === 'handed-over' && (closed.includes('to') || closed.includes('party'));
}

function actorOf(step: CustodyStep): Holder {
  return { id: step.by, name: step.byName, since: sinceOf(step) };
}

function takerOf(event: CustodyEvent): Holder {
  return { id: null, name: event.to, since: sinceOf(event) };
}

/** Who did it; null where that is closed. */
function doerOf(event: CustodyEvent): Holder | null {
  if (event.closed.includes('from')) return null;
  if (event.from === null) return actorOf(event);
  return { id: null, name: event.from, since: sinceOf(event) };
}

/** The day that is said, if it is one, and otherwise the moment at which it was recorded. */
function sinceOf({ at, happened = null }: CustodyStep & Partial<CustodyEvent>): string | null {
  if (happened === null) return at;
  return happened.earliest === happened.latest ? happened.earliest : null;
}

/** From when to when it may have been: days where it is said, and the recorded moment where not. */
type Span = { readonly first: string | null; readonly last: string | null };

function spanOf({ at, happened }: CustodyEvent): Span {
  if (happened === null) return { first: at, last: at };
  return { first: happened.earliest, last: happened.latest };
}

/**
 * Whether one time is before another. Moments are in UTC, days those of the place where it
 * was: between one and the other, a day more or less tells nothing.
 */
function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  if (isMoment(one) === isMoment(other)) return one < other;
  return isMoment(one) ? dayBeside(one, 1) < other : one < dayBeside(other, -1);
}

function isMoment(time: string): boolean {
  return time.includes('T');
}

/** The day after that of a moment, or the day before. */
function dayBeside(moment: string, days: 1 | -1): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 10);
}

/** One actor, or one name however it was typed. */
function isSame(one: Holder, other: Holder): boolean {
  if (one.id !== null && one.id === other.id) return true;
  if (one.name === null || other.name === null) return false;
  return foldText(one.name) === foldText(other.name);
}
