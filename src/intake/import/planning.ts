// The two readings behind a plan. The first learns which entities the lists
// introduce; the second checks every claim against them. Rows are looked at one
// by one; of ids and keys digests are kept, some thirty bytes each, and the refusals.
import { Failure } from '../../base/failure.ts';
import { checkCitation, checkRelation } from '../../format/claim.ts';
import { EntityKinds } from '../../format/entity-kinds.ts';
import { checkShape } from '../../format/kind.ts';
import { type Claim, claimKind } from '../../format/kinds/claim.ts';
import type { FileRule, Mapping } from '../../format/mapping.ts';
import type { Vocabulary } from '../../format/vocabulary.ts';
import type { CsvRow } from '../csv.ts';
import { brief, type Cells, headerOf } from './cells.ts';
import { type Folder, openList } from './files.ts';
import { type Introduced, Introductions } from './introduced.ts';
import { findUnknown } from './references.ts';
import { type FileCount, type NewEntity, Refusals, type UnreadDate } from './report.ts';
import { RowKeys } from './row-keys.ts';
import { compileRows, type Frame, type RowReader } from './rows.ts';

export type FindKinds = (entity: string) => readonly string[] | undefined;

/** Told after each group of rows; `pass` says which reading they belong to. */
export type OnRows = (file: string, rows: number, pass: 'survey' | 'check' | 'claims') => void;

type Given = {
  readonly folder: Folder;
  readonly mapping: Mapping;
  readonly vocabulary: Vocabulary;
  readonly findKinds: FindKinds;
  readonly onRows: OnRows;
};

/** A list that was surveyed. */
export type Surveyed = {
  readonly rule: FileRule;
  readonly reader: RowReader;
  readonly width: number;
  readonly unusedColumns: readonly string[];
  rows: number;
  refused: number;
  claims: number;
  unreadDates: number;
  firstUnread: UnreadDate[];
  newEntities: number;
  firstNew: NewEntity[];
  metEntities: number;
};

const mostUnread = 20;
const mostNew = 1000;

/** What a reading of a list counts of its good rows, before the first. */
const nothing = () => ({
  ...{ claims: 0, unreadDates: 0, firstUnread: [] },
  ...{ newEntities: 0, firstNew: [], metEntities: 0 },
});

// For checking only: what the log will give in their place has the same shape.
const zeros = '0'.repeat(64);
const checkFrame: Frame = { at: '2000-01-01T00:00:00Z', by: zeros, item: zeros };

export class Planning {
  readonly lists: Surveyed[] = [];
  readonly refusals = new Refusals();
  readonly #given: Given;
  readonly #introduced = new EntityKinds();

  constructor(given: Given) {
    this.#given = given;
  }

  /** @throws Failure I-004, I-005, I-011…I-014. */
  async survey(): Promise<void> {
    for (const rule of this.#given.mapping.files) {
      const { columns, rows } = await openList(this.#given.folder, rule.file);
      const list = this.#compile(rule, columns);
      this.lists.push(list);
      const keys = new RowKeys();
      for await (const group of rows) {
        for (const row of group) this.#surveyRow(list, row, keys);
        list.rows += group.length;
        this.#given.onRows(rule.file, group.length, 'survey');
      }
    }
  }

  #compile(rule: FileRule, columns: readonly string[]): Surveyed {
    const { vocabulary, mapping, findKinds } = this.#given;
    const header = headerOf(rule.file, columns);
    const reader = compileRows(rule, header, {
      vocabulary,
      language: mapping.language,
      compiler: mapping.compiler,
      isEntity: (text) => this.#introduced.wasAdded(text) || findKinds(text) !== undefined,
    });
    const unusedColumns = columns.filter((column) => !header.asked.has(column));
    const counts = { rows: 0, refused: 0, ...nothing() };
    return { rule, reader, width: columns.length, unusedColumns, ...counts };
  }

  #surveyRow(list: Surveyed, row: CsvRow, keys: RowKeys): void {
    this.#attempt(list, row, () => {
      const cells = cellsOf(row, list.width);
      const key = list.reader.key(cells, row.line);
      if (key === '') throw new Failure('I-027', { column: list.rule.key ?? '' });
      const first = keys.find(key);
      if (first !== undefined) throw new Failure('I-028', { key: brief(key), first });
      const kind = list.reader.introduces(cells);
      keys.add(key, row.line);
      if (kind !== null) this.#introduced.add(list.reader.subject(cells, row.line), kind);
      for (const each of list.reader.introduced(cells))
        this.#introduced.add(each.entity, each.kind);
    });
  }

  /**
   * Checks every claim of every row. With `again`, until no refused row has taken an entity away
   * from another.
   */
  async check(again: boolean): Promise<void> {
    for (let lost = 1; lost > 0 && this.refusals.listsAll; ) {
      lost = await this.#checkOnce();
      if (!again) return;
    }
  }

  async #checkOnce(): Promise<number> {
    const lost: (readonly [entity: string, kind: string])[] = [];
    const introductions = new Introductions();
    for (const list of this.lists) {
      const { file } = list.rule;
      Object.assign(list, nothing());
      const { rows } = await openList(this.#given.folder, file);
      for await (const group of rows) {
        for (const row of group) {
          if (this.refusals.has(file, row.line)) continue;
          if (this.#attempt(list, row, () => this.#checkRow(list, row, introductions))) {
            this.#noteIntroduced(list, row.line, introductions.keep());
            continue;
          }
          introductions.drop();
          lost.push(...introducedBy(list, row));
        }
        this.#given.onRows(file, group.length, 'check');
      }
    }
    for (const [entity, kind] of lost) this.#introduced.remove(entity, kind);
    return lost.length;
  }

  #checkRow(list: Surveyed, row: CsvRow, introductions: Introductions): void {
    const place = { cells: cellsOf(row, list.width), line: row.line };
    const claims = list.reader.claims(place, checkFrame, introductions);
    if (claims.length === 0) throw new Failure('I-035');
    for (const claim of claims) this.#checkClaim(claim);
    for (const claim of claims) noteUnread(list, row.line, claim);
    list.claims += claims.length;
  }

  #checkClaim(claim: Claim): void {
    checkShape(claimKind, claim);
    const entity = findUnknown(claim, this.#isKnown);
    if (entity !== undefined) throw new Failure('I-029', { entity });
    const [first] = [
      ...checkRelation(this.#given.vocabulary, claim, this.#kindsOf),
      ...checkCitation(claim),
    ];
    if (first !== undefined) throw new Failure(first.code, first.params);
  }

  #noteIntroduced(list: Surveyed, line: number, introduced: readonly Introduced[]): void {
    for (const { entity, kind, text, column } of introduced) {
      if (this.#given.findKinds(entity) !== undefined) {
        list.metEntities += 1;
        continue;
      }
      list.newEntities += 1;
      if (list.firstNew.length < mostNew) list.firstNew.push({ line, column, kind, text, entity });
    }
  }

  readonly #isKnown = (entity: string): boolean =>
    this.#introduced.kindsOf(entity) !== undefined || this.#given.findKinds(entity) !== undefined;

  readonly #kindsOf = (entity: string): readonly string[] => {
    const known = this.#given.findKinds(entity) ?? [];
    const introduced = this.#introduced.kindsOf(entity) ?? [];
    return known.length === 0 ? introduced : [...known, ...introduced];
  };

  /** Does something with a row; a Failure refuses it. @returns false if it was refused. */
  #attempt(list: Surveyed, row: CsvRow, act: () => void): boolean {
    try {
      act();
      return true;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      if (this.refusals.add(list.rule.file, row.line, cause)) list.refused += 1;
      return false;
    }
  }
}

/** @throws Failure I-020…I-026 for a row that has not the cells of the header. */
export function cellsOf(row: CsvRow, width: number): Cells {
  if ('fault' in row) throw new Failure(row.fault.code, row.fault.params);
  if (row.cells.length === width) return row.cells;
  throw new Failure('I-020', { found: row.cells.length, expected: width });
}

function noteUnread(list: Surveyed, line: number, { predicate, object, when }: Claim): void {
  const dates = [object !== null && 'date' in object ? object.date : null, when];
  for (const date of dates) {
    if (date === null || date.edtf !== null || date.earliest !== null || date.latest !== null) {
      continue;
    }
    list.unreadDates += 1;
    if (list.firstUnread.length < mostUnread) {
      list.firstUnread.push({ line, predicate, text: brief(date.asWritten) });
    }
  }
}

function introducedBy(
  { reader, width }: Surveyed,
  row: CsvRow,
): (readonly [entity: string, kind: string])[] {
  const cells = cellsOf(row, width);
  const kind = reader.introduces(cells);
  const ofCells = reader.introduced(cells).map((each) => [each.entity, each.kind] as const);
  return kind === null ? ofCells : [[reader.subject(cells, row.line), kind], ...ofCells];
}

export function countOf(list: Surveyed): FileCount {
  const { rule, reader: _reader, width: _width, rows, refused, ...counts } = list;
  return { file: rule.file, rows, good: rows - refused, refused, ...counts };
}
