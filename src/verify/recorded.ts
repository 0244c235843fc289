// What of a report on an archive is kept in the log: how much was looked at, and what
// failed, by code and place. docs/formats/check.md.
import type { ValueOf } from '../format/kind.ts';
import { type checkKind, mostCheckFailures } from '../format/kinds/check.ts';
import type { Finding } from './finding.ts';
import type { Report } from './verify.ts';

type Check = ValueOf<typeof checkKind>;

/** What a check found, without when, by whom and with what it was made. */
export type CheckOutcome = Pick<
  Check,
  'entries' | 'objects' | 'bytes' | 'findings' | 'failureCount' | 'failure'
>;

const mostPathUnits = 300;

/** What failed stands in the order of the report, stored files first. */
export function recordedOf({ counts, findings, findingCounts }: Report): CheckOutcome {
  const failed = findings.map(failureOf);
  const listed = [
    ...failed.filter(({ object }) => object !== null),
    ...failed.filter(({ object }) => object === null),
  ].slice(0, mostCheckFailures);
  return {
    entries: counts.entries,
    objects: counts.objects,
    bytes: counts.bytes,
    findings: Object.values(findingCounts).reduce((sum, count) => sum + count, 0),
    failureCount: listed.length,
    failure: listed,
  };
}

function failureOf({ code, where }: Finding): Check['failure'][number] {
  const [, object = null] = /^objects\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(where.path ?? '') ?? [];
  const path = object === null && where.path !== null ? shortened(where.path) : null;
  return { code, object, path, entry: where.position };
}

/** A path as a field may hold it: whatever stands in the folder, it is only named. */
function shortened(path: string): string {
  return path.toWellFormed().slice(0, mostPathUnits).toWellFormed() || '(empty)';
}
