// Items as the API gives them: the list, one item, its text, its tables.
import { type Static, Type } from 'typebox';
import { DateShape } from '../../format/kinds/claim.ts';
import { Count, closed, Id, ItemRefShape, Nullable, VisibilityShape } from './basics.ts';

const Words = Type.String();

export const ItemRowShape = Type.Object(
  {
    id: Id,
    accession: Words,
    name: Nullable(Words),
    mediaType: Nullable(Words),
    sizeBytes: Nullable(Count),
    at: Nullable(Words),
    from: Nullable(Words),
    visibility: VisibilityShape,
    claimCount: Count,
    isDuplicate: Type.Boolean(),
    isDistressing: Type.Boolean(),
    hasText: Type.Boolean(),
  },
  closed,
);
export type ItemRow = Static<typeof ItemRowShape>;

/** What the workbench can show it with. */
export const ViewerShape = Type.Union([
  Type.Literal('pdf'),
  Type.Literal('image'),
  Type.Literal('text'),
  Type.Literal('table'),
  Type.Literal('none'),
]);

export const ItemShape = Type.Object(
  {
    ...ItemRowShape.properties,
    position: Count,
    by: Nullable(Id),
    byName: Nullable(Words),
    path: Nullable(Words),
    sha256: Nullable(Words),
    sha512: Nullable(Words),
    stored: Nullable(Words),
    modified: Nullable(Words),
    method: Nullable(Words),
    collectedAt: Nullable(Words),
    note: Nullable(Words),
    language: Nullable(Words),
    risk: Nullable(Words),
    relevance: Nullable(Words),
    closed: Type.Array(Words),
    duplicateOf: Nullable(ItemRefShape),
    derivedFrom: Nullable(ItemRefShape),
    /** Items made from this one, such as the sheets of a workbook. */
    derived: Type.Array(ItemRefShape),
    /** Items whose texts have half of their passages or more in common with it, most alike first. */
    alike: Type.Array(Type.Object({ item: ItemRefShape, percent: Count }, closed)),
    /** The picture that it is, upright; null where it is none, or was not sketched. */
    picture: Nullable(
      Type.Object(
        {
          width: Nullable(Count),
          height: Nullable(Count),
          /** False where it is too small or too plain to be compared with others. */
          isSketched: Type.Boolean(),
          /** Items whose pictures are much the same, most alike first: `bits` of the 256 of the sketch differ. */
          alike: Type.Array(
            Type.Object(
              { item: ItemRefShape, bits: Nullable(Count), isSamePixels: Type.Boolean() },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    source: Nullable(Id),
    custody: Type.Array(
      Type.Object(
        {
          at: Nullable(Words),
          by: Nullable(Id),
          byName: Nullable(Words),
          act: Nullable(Words),
          /** When it happened, where another time is said than `at`. */
          happened: Nullable(DateShape),
          /** Who had it until then; null for whoever recorded it. */
          from: Nullable(Words),
          to: Nullable(Words),
          place: Nullable(Words),
          note: Nullable(Words),
        },
        closed,
      ),
    ),
    /** Who has it by that record, since which moment or day; null where the record no longer says. */
    holder: Nullable(Type.Object({ name: Nullable(Words), since: Nullable(Words) }, closed)),
    /** Where the record does not lead from one event to the next; `event` counts them from 1. */
    gaps: Type.Array(
      Type.Object(
        {
          why: Type.Union([
            Type.Literal('other-hands'),
            Type.Literal('to-nobody'),
            Type.Literal('closed'),
            Type.Literal('earlier'),
            Type.Literal('to-come'),
          ]),
          event: Count,
          held: Nullable(Words),
          by: Nullable(Words),
        },
        closed,
      ),
    ),
    /** The last check that covered its bytes; null where none did. `unlisted`: more failed than is listed. */
    checked: Nullable(
      Type.Object(
        {
          at: Nullable(Words),
          byName: Nullable(Words),
          state: Type.Union([
            Type.Literal('held'),
            Type.Literal('failed'),
            Type.Literal('unlisted'),
          ]),
          code: Nullable(Words),
        },
        closed,
      ),
    ),
    /** Its format as a signature tells it, with its PRONOM id; null where none is certain. */
    format: Nullable(Type.Object({ puid: Words, name: Words, version: Nullable(Words) }, closed)),
    /** Which sorts of metadata were found inside when it came; null where nothing looked. */
    embedded: Nullable(Type.Object({ state: Words, sorts: Type.Array(Words) }, closed)),
    /** What the workbench of that time could show it with: a `viewer`; null where that is not recorded. */
    shownWith: Nullable(Words),
    viewer: ViewerShape,
    isErased: Type.Boolean(),
    /** The claim that warns of what it shows, which can be withdrawn; null where nobody does. */
    warning: Nullable(Type.Object({ claim: Id, reason: Nullable(Words) }, closed)),
  },
  closed,
);
export type Item = Static<typeof ItemShape>;

/** Text that a machine took out of an item, in order; `index` counts from 0 over the whole item. */
export const TextPageShape = Type.Object(
  {
    machine: Nullable(Type.Object({ tool: Words, version: Words }, closed)),
    /** `exact`, `layout` or `low`: how far order and letters can be relied on. */
    quality: Nullable(Words),
    language: Nullable(Words),
    /** The entries that hold it, one after the other: their paragraphs can be proven one by one. */
    entries: Type.Array(Id),
    paragraphs: Type.Array(
      Type.Object({ index: Count, page: Nullable(Words), text: Words, start: Count }, closed),
    ),
    pages: Nullable(Count),
    next: Nullable(Words),
    total: Count,
  },
  closed,
);
export type TextPage = Static<typeof TextPageShape>;

/** Words of one page of a PDF with their boxes in points from the top left, for marking on the page. */
export const PageWordsShape = Type.Object(
  {
    width: Type.Number(),
    height: Type.Number(),
    words: Type.Array(
      Type.Object(
        {
          text: Words,
          x: Type.Number(),
          y: Type.Number(),
          width: Type.Number(),
          height: Type.Number(),
          line: Count,
          /** Which block of the page it is in; words of one block are one paragraph, joined by spaces. */
          block: Count,
          /** Where it begins in the text of the item; null where that is not known. */
          start: Nullable(Count),
        },
        closed,
      ),
    ),
  },
  closed,
);

export type PageWords = Static<typeof PageWordsShape>;

export const TablePageShape = Type.Object(
  {
    columns: Type.Array(Words),
    rows: Type.Array(
      Type.Object(
        {
          line: Count,
          cells: Type.Array(Words),
          /** The code of why the row has no cells; its line is there all the same. */
          fault: Nullable(Words),
        },
        closed,
      ),
    ),
    next: Nullable(Words),
    total: Count,
  },
  closed,
);
export type TablePage = Static<typeof TablePageShape>;
