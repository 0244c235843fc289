// What a series of custody events says of who holds an item, and where it leaves a
// gap. Implements docs/formats/custody.md. Pure; it judges nobody: a gap is something
// that the record does not say.
import { foldText } from '../base/fold-text.ts';

/** The receipt or a custody event, as far as its fields are open; names as they can be shown. */
export type CustodyStep = {
  readonly at: string | null;
  /** The id of the actor who recorded it, and their name where that is known. */
  readonly by: string | null;
  readonly byName: string | null;
};

export type CustodyEvent = CustodyStep & {
  readonly act: string | null;
  readonly party: string | null;
  /** The names of its closed fields. */
  readonly closed: readonly string[];
};

/** Why the record does not lead from one event to the next. */
export type GapReason = 'other-hands' | 'to-nobody' | 'closed' | 'earlier';

export type CustodyGap = {
  readonly why: GapReason;
  /** The event at which it shows, counted from 1. */
  readonly event: number;
  /** With `other-hands`: who held it by the record, and whose event it is. */
  readonly held: string | null;
  readonly by: string | null;
};

/** Who has the item by the record, since when; a name of null is an actor without one. */
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
  let before = receipt.at;
  events.forEach((event, i) => {
    const say = (why: GapReason, names: { held: string | null; by: string | null } = nobody) =>
      void gaps.push({ why, event: i + 1, ...names });
    if (before !== null && event.at !== null && event.at < before) say('earlier');
    before = event.at ?? before;
    if (isClosed(event)) {
      if (holder !== null) say('closed');
      holder = null;
      return;
    }
    if (!inHand.includes(event.act ?? '')) return;
    const recorder = actorOf(event);
    const takesOver = event.act === 'handed-over' && isSame(recorder, partyOf(event));
    if (holder !== null && !takesOver && !isSame(holder, recorder)) {
      say('other-hands', { held: holder.name, by: recorder.name });
    }
    if (event.act !== 'handed-over') {
      holder = holder !== null && isSame(holder, recorder) ? holder : recorder;
      return;
    }
    if (event.party === null) say('to-nobody');
    holder = event.party === null ? null : takesOver ? recorder : partyOf(event);
  });
  return { holder: holder && { name: holder.name, since: holder.since }, gaps };
}

const nobody = { held: null, by: null };

/** Whether it cannot be read where the item went. */
function isClosed({ act, closed }: CustodyEvent): boolean {
  if (act === null) return true;
  return act === 'handed-over' && closed.includes('party');
}

function actorOf({ by, byName, at }: CustodyStep): Holder {
  return { id: by, name: byName, since: at };
}

function partyOf({ party, at }: CustodyEvent): Holder {
  return { id: null, name: party, since: at };
}

/** One actor, or one name however it was typed. */
function isSame(one: Holder, other: Holder): boolean {
  if (one.id !== null && one.id === other.id) return true;
  if (one.name === null || other.name === null) return false;
  return foldText(one.name) === foldText(other.name);
}
