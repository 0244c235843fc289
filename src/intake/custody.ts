// What happened to an item after its receipt, as a person tells it.
import { Failure } from '../base/failure.ts';
import { isToCome } from '../format/custody.ts';
import { parseDate } from '../format/date/date.ts';
import { checkShape } from '../format/kind.ts';
import { type CustodyEventValue, custodyKind } from '../format/kinds/item.ts';

/**
 * A custody event that may be logged. Whether the item exists is for the caller to see.
 *
 * @throws Failure E-004 if a member is missing or of a wrong shape; D-002 to D-011 if
 *   the date does not have the days that it gives; I-042 if it is said to be still to come.
 */
export function draftCustody(event: CustodyEventValue): CustodyEventValue {
  checkShape(custodyKind, event);
  const { at, happened } = event;
  if (happened === null) return event;
  if (isToCome({ at, happened: parseDate(happened) })) {
    throw new Failure('I-042', { day: happened.earliest ?? happened.asWritten });
  }
  return event;
}
