// Pictures that are much the same as that of an item: sent on, made smaller, saved anew,
// stripped of what the file said. Found by their sketches (docs/formats/picture.md);
// nothing is kept of it, and nobody learns of what they may not see.
import { sql } from 'kysely';
import { mostDifference } from '../../base/picture-sketch.ts';
import { type ItemRef, itemRefs } from './claim-view.ts';
import { entries, latestPictures, type View } from './view.ts';

export type AlikePicture = {
  readonly item: ItemRef;
  /** How many of the 256 bits of the sketch differ; null where pixels alone were compared. */
  readonly bits: number | null;
  /** Whether both files hold the same pixels. */
  readonly isSamePixels: boolean;
};

/** What is known of an item as a picture. */
export type PictureView = {
  readonly width: number | null;
  readonly height: number | null;
  /** False where it is too small or too plain to be compared. */
  readonly isSketched: boolean;
  /** Those most alike first. */
  readonly alike: readonly AlikePicture[];
};

const mostAlike = 20;

/** The picture that an item is, with those that are much the same; null where it was never sketched. */
export async function findPicture(view: View, item: string): Promise<PictureView | null> {
  const own = await latestPictures(view)
    .select(['position', 'width', 'height', 'pixels', 'sketch', 'inner_sketch as inner'])
    .where('item', '=', item)
    .executeTakeFirst();
  if (own === undefined) return null;
  const { position, width, height, sketch } = own;
  const isSketched = sketch !== null || (await isClosed(view, position));
  return { width, height, isSketched, alike: await listAlike(view, item, own) };
}

/** Whether it is not known, rather than that there was too little for one. */
async function isClosed(view: View, position: number): Promise<boolean> {
  const found = await entries(view)
    .select('closed')
    .where('position', '=', position)
    .executeTakeFirst();
  return found?.closed.includes('sketch') ?? false;
}

type Sketches = {
  readonly pixels: string | null;
  readonly sketch: string | null;
  readonly inner: string | null;
};

/** All others are gone through: to compare two sketches takes a fraction of a microsecond. */
async function listAlike(
  view: View,
  item: string,
  { pixels, sketch, inner }: Sketches,
): Promise<AlikePicture[]> {
  const isSame = sql<boolean>`coalesce(pixels = ${pixels}, false)`;
  const bits = leastDifference([sketch, inner].filter((each) => each !== null));
  const found = await latestPictures(view)
    .select(['item', isSame.as('isSamePixels'), bits.as('bits')])
    .where('item', '<>', item)
    .where(sql<boolean>`(${isSame} or ${bits} <= ${mostDifference})`)
    .orderBy(isSame, 'desc')
    .orderBy(bits)
    .orderBy('position')
    .limit(mostAlike)
    .execute();
  const refs = await itemRefs(
    view,
    found.flatMap((other) => other.item ?? []),
  );
  return found.flatMap(({ item: id, ...rest }) => {
    const ref = refs.get(id ?? '');
    return ref === undefined ? [] : [{ item: ref, ...rest }];
  });
}

/** In how many bits the nearest of these sketches and of a row's two differ; null where either has none. */
function leastDifference(sketches: readonly string[]) {
  const pairs = sketches.flatMap((sketch) =>
    (['sketch', 'inner_sketch'] as const).map(
      (column) => sql`bit_count(${sql.ref(column)} # ${sketch}::bit(256))`,
    ),
  );
  return pairs.length === 0
    ? sql<number | null>`null::integer`
    : sql<number | null>`least(${sql.join(pairs)})::integer`;
}
