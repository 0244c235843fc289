// A claim as a row of CSV: its values flat for spreadsheets, and whole as JSON.
import { type ClaimView, type claimRows, viewClaims } from '../query/claim-view.ts';
import { readGrades } from '../query/grades.ts';
import type { View } from '../query/view.ts';
import { gradeCell, jsonCell, standingCell, visibilities } from './cells.ts';
import type { Cell } from './csv-text.ts';

export const claimHead = [
  ...['claim', 'position', 'recorded_at', 'ref', 'state', 'ended_by'],
  ...['subject', 'subject_label', 'predicate', 'stance', 'object_type', 'object'],
  ...['object_label', 'number_lower', 'number_upper', 'earliest', 'latest'],
  ...['when_earliest', 'when_latest', 'place', 'role', 'hedge', 'source', 'source_label'],
  ...['cited', 'access', 'item', 'accession', 'locator', 'chain', 'object_json', 'scope'],
  ...['visibility', 'note', 'credibility', 'standing'],
] as const;

export type ClaimRow = Awaited<ReturnType<ReturnType<typeof claimRows>['execute']>>[number];

export async function claimCells(view: View, rows: readonly ClaimRow[]): Promise<Cell[][]> {
  const views = await viewClaims(view, rows);
  const { claims: grades } = await readGrades(view);
  return rows.flatMap((row, i) => {
    const claim = views[i];
    return claim === undefined
      ? []
      : [
          [
            ...cellsOf(row, claim),
            gradeCell(grades.get(claim.id) ?? []),
            standingCell(claim.accused),
          ],
        ];
  });
}

function cellsOf(row: ClaimRow, claim: ClaimView): Cell[] {
  return [
    ...[claim.id, claim.position, claim.at, claim.ref, claim.state, claim.endedBy],
    ...[claim.subject?.id ?? null, claim.subject?.label.en ?? null],
    ...[claim.predicate?.id ?? null, claim.stance],
    ...[row.object_type, row.object_entity ?? row.object_term ?? row.object_text],
    ...[claim.objectLabel?.en ?? null, row.number_lower, row.number_upper],
    ...[row.earliest, row.latest, row.when_earliest, row.when_latest],
    ...[claim.place?.id ?? null, claim.role, claim.hedge],
    ...[claim.source?.id ?? null, claim.source?.label.en ?? null, claim.cited, claim.access],
    ...[claim.item?.id ?? null, claim.item?.accession ?? null, jsonCell(claim.locator)],
    ...[jsonCell(claim.chain.map(({ speakerLabel: _, ...link }) => link))],
    ...[jsonCell(claim.object), jsonCell(claim.scope)],
    ...[visibilities[claim.visibility] ?? null, claim.note],
  ];
}
