// What a body shows of its entry, and which of its fields are closed.
import { type Body, openFields } from '../../format/body.ts';
import type { AnyKind } from '../../format/kind.ts';

/**
 * The names of the fields that are closed, in the kind's order. Of a field that may repeat, the
 * name stands once; decoys cannot be told from closed repetitions and are not counted.
 */
export function closedFields(kind: AnyKind, body: Body): string[] {
  if (body.form === 'whole') return [];
  const open = openFields(body);
  return kind.fields.filter((name, i) => name !== kind.repeats?.field && open[i + 1] === undefined);
}
