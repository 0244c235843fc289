// Items whose texts are much the same as that of another: later versions, copies
// typed anew, the same statement in two files. Found by sketches, then compared
// passage by passage; nothing is kept of it, and nobody learns of what they may not see.
import { sql } from 'kysely';
import { likenessOf, passagesOf, readSketch, shareInCommon } from '../../base/likeness.ts';
import { textOfParagraphs } from '../fold/text-rows.ts';
import { type ItemRef, itemRefs } from './claim-view.ts';
import { findText } from './texts.ts';
import { paragraphs, texts, type View } from './view.ts';

export type AlikeItem = {
  readonly item: ItemRef;
  /** The passages of five words in both, of those in either, in whole hundredths. */
  readonly percent: number;
};

/** Less in common is no sign of one text. */
const leastShare = 0.5;
/** A sketch may tell this much too little. */
const slack = 0.15;
const mostCandidates = 400;
const mostCompared = 20;

/** The items most alike first; none for an item without text, or with a very short one. */
export async function listAlike(view: View, item: string): Promise<AlikeItem[]> {
  const own = await findText(view, item);
  if (own === undefined) return [];
  const found = await sketched(view).where('entry.position', '=', own.to).executeTakeFirst();
  if (found === undefined || found.sketch === null) return [];
  const sketch = readSketch(found.sketch);
  const others = await sketched(view)
    .where(sql<boolean>`item_text.bands && ${found.bands}::integer[]`)
    .where('item_text.item', '<>', item)
    .orderBy('entry.position', 'desc')
    .limit(mostCandidates)
    .execute();
  const likely = others
    .map((other) => ({ ...other, about: likenessOf(sketch, readSketch(other.sketch ?? '')) }))
    .filter(({ about }) => about >= leastShare - slack)
    .sort((a, b) => b.about - a.about || a.position - b.position)
    .slice(0, mostCompared);
  if (likely.length === 0) return [];
  const passages = await passagesAt(view, own.to);
  const refs = await itemRefs(
    view,
    likely.flatMap((other) => other.item ?? []),
  );
  const shares = new Map<string, number>();
  for (const { position, item: id } of likely) {
    if (id === null || shares.has(id)) continue;
    // Of several readings of an item the latest counts.
    if ((await findText(view, id))?.to !== position) continue;
    shares.set(id, shareInCommon(passages, await passagesAt(view, position)));
  }
  return [...shares]
    .filter(([, share]) => share >= leastShare)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, share]) => {
      const ref = refs.get(id);
      return ref === undefined ? [] : [{ item: ref, percent: Math.round(100 * share) }];
    });
}

function sketched(view: View) {
  return texts(view)
    .select(['entry.position', 'item_text.item', 'sketch', 'bands'])
    .where('sketch', 'is not', null);
}

async function passagesAt(view: View, position: number): Promise<ReadonlySet<number>> {
  const found = await paragraphs(view)
    .select('paragraph.content as text')
    .where('paragraph.position', '=', position)
    .orderBy('paragraph.ordinal')
    .execute();
  return passagesOf(textOfParagraphs(found));
}
