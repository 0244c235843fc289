// What every viewer is given and gives back. A viewer shows one item and lets
// a passage, a region or a row of it be marked; what a mark is for, it does not know.
import type { Static } from 'typebox';
import type { SelectorShape } from '../../../src/format/kinds/claim.ts';
import type { Item } from '../../../src/server/shapes/item.ts';

/** One step of a locator, as claims have them: row, page, quote, time, region. */
export type Selector = Static<typeof SelectorShape>;

/** The place that a claim cites. */
export type Mark = { readonly claim: string; readonly locator: readonly Selector[] };

export type ViewerProps = {
  readonly item: Item;
  /** The places that claims cite; they stay drawn. A mark that cannot be found is left out. */
  readonly marks: readonly Mark[];
  /**
   * Told what the reader marked, as a locator that a claim can have:
   * PDF: `[page, quote]` or `[page, region]`; image: `[region]`; text: `[quote]`, with its page
   * before it where it has one; table: `[row]`.
   */
  readonly onMark: (selector: Selector[]) => void;
  /** The claim whose mark is brought into view and drawn stronger. Null: none. */
  readonly focus: string | null;
  /** What is marked but not recorded yet; drawn as pending. The page clears it by giving null. */
  readonly pending?: readonly Selector[] | null;
  /** Told when the reader chooses the mark of a claim. */
  readonly onChoose?: (claim: string) => void;
};
