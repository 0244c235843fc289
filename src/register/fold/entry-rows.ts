// One entry of the log as rows of the register. An entry that cannot be read
// keeps its row, with the code of what is wrong; the verifier reports it.
import { Failure } from '../../base/failure.ts';
import { openFields } from '../../format/body.ts';
import { kindNameOf } from '../../format/kind.ts';
import { kinds } from '../../format/kinds.ts';
import { levelNumber } from '../level.ts';
import type { SourceEntry } from '../source.ts';
import {
  addActor,
  addArchive,
  addCheck,
  addCustody,
  addErase,
  addImport,
  addSeal,
} from './archive-rows.ts';
import type { Batch } from './batch.ts';
import { addClaim } from './claim-row.ts';
import { addItem } from './item-row.ts';
import {
  addBoundedVocabulary,
  addGrade,
  addJudgement,
  addVocabulary,
  addWithdrawal,
} from './judgement-rows.ts';
import { addPicture } from './picture-rows.ts';
import { closedFields } from './shown.ts';
import { addText } from './text-rows.ts';

/** What the fold remembers from one entry to the next. */
export type FoldState = { items: number };

type Add = (batch: Batch, entry: SourceEntry, state: FoldState) => number;

const publicly = levelNumber('public');
const forTeam = levelNumber('team');
// Until its item's is known; see hidden.ts.
const forThoseWhoSeeAll = levelNumber('protected');

function at(visibility: number, add: (batch: Batch, entry: SourceEntry) => void): Add {
  return (batch, entry) => {
    add(batch, entry);
    return visibility;
  };
}

// Each adds its rows and returns the visibility of the entry.
const adders: ReadonlyMap<string, Add> = new Map([
  ['gavah.archive/1', at(publicly, addArchive)],
  ['gavah.seal/1', at(publicly, addSeal)],
  ['gavah.vocabulary/1', at(publicly, addVocabulary)],
  ['gavah.vocabulary/2', at(publicly, addBoundedVocabulary)],
  ['gavah.actor/1', at(forTeam, addActor)],
  ['gavah.erase/1', at(forTeam, addErase)],
  ['gavah.custody/1', at(forTeam, addCustody)],
  ['gavah.custody/2', at(forTeam, addCustody)],
  ['gavah.import/1', at(forTeam, addImport)],
  ['gavah.text/1', at(forThoseWhoSeeAll, addText)],
  ['gavah.picture/1', at(forThoseWhoSeeAll, addPicture)],
  // It counts and names what was found in all; of single items, it is as visible as they are.
  ['gavah.check/1', (batch, entry) => (addCheck(batch, entry) ? forThoseWhoSeeAll : forTeam)],
  ['gavah.judgement/1', at(forTeam, addJudgement)],
  ['gavah.grade/1', at(forTeam, addGrade)],
  ['gavah.withdraw/1', at(forTeam, addWithdrawal)],
  ['gavah.claim/1', addClaim],
  ['gavah.item/1', addNextItem],
  ['gavah.item/2', addNextItem],
]);

function addNextItem(batch: Batch, entry: SourceEntry, state: FoldState): number {
  // Counted even if its row cannot be made: a number is never given twice.
  state.items += 1;
  return addItem(batch, entry, state.items);
}

export function addEntry(batch: Batch, entry: SourceEntry, state: FoldState): void {
  const { position, id } = entry;
  const kind = nameOfKind(entry);
  const { visibility, fault } = addRows(batch, entry, { kind, state });
  const known = kinds.get(kind ?? '');
  batch.add('entry', {
    position,
    id,
    kind,
    ...whenAndBy(entry),
    visibility,
    closed: known === undefined ? [] : closedFields(known, entry.body),
    fault,
  });
  batch.entries += 1;
  batch.firstId ||= id;
  batch.lastId = id;
}

function nameOfKind(entry: SourceEntry): string | null {
  try {
    return kindNameOf(entry.body);
  } catch {
    return null;
  }
}

function addRows(
  batch: Batch,
  entry: SourceEntry,
  { kind, state }: { readonly kind: string | null; readonly state: FoldState },
): { readonly visibility: number; readonly fault: string | null } {
  const add = adders.get(kind ?? '');
  if (add === undefined) return { visibility: forTeam, fault: kind === null ? 'E-001' : 'E-002' };
  try {
    return { visibility: add(batch, entry, state), fault: null };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { visibility: levelNumber('protected'), fault: failure.code };
  }
}

/** The fields `at` and `by`, which every kind has first, wherever they are open. */
function whenAndBy(entry: SourceEntry) {
  let at: string | null = null;
  let by: string | null = null;
  for (const field of openFields(entry.body).slice(1, 3)) {
    if (field?.[0] === 'at' && typeof field[1] === 'string') at = field[1];
    if (field?.[0] === 'by' && typeof field[1] === 'string') by = field[1];
  }
  return { at, by };
}
