// What tells two entities of one name apart in a list: the first date and the
// first place that the claims about each give, in the order of the log.
import { formatDate } from '../../format/date/show-date.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import { anyPosition } from './any-of.ts';
import { type Label, labelsOf } from './labels.ts';
import { currentClaims, type View } from './view.ts';

type Hinted = {
  readonly id: string;
  /** The positions of the claims that give them. */
  readonly dated: number | null;
  readonly placed: number | null;
};

/** The hints of those that have one. */
export async function hintsOf(
  view: View,
  rows: readonly Hinted[],
): Promise<ReadonlyMap<string, Label>> {
  const positions = rows.flatMap(({ dated, placed }) => [dated ?? [], placed ?? []].flat());
  if (positions.length === 0) return new Map();
  const found = await currentClaims(view)
    .select(['claim.position', 'object', 'when_value', 'place'])
    .where('claim.position', '=', anyPosition(positions))
    .execute();
  const claims = new Map(found.map((row) => [row.position, row]));
  const labels = await labelsOf(
    view,
    found.flatMap(({ place }) => place ?? []),
  );
  return new Map(
    rows.flatMap(({ id, dated, placed }) => {
      const dating = claims.get(dated ?? -1);
      const date = dating === undefined ? undefined : dateIn(dating);
      const place = claims.get(placed ?? -1)?.place;
      const label = place == null ? undefined : labels.of(place);
      const hint = { en: wordsOf('en', date, label), fa: wordsOf('fa', date, label) };
      return hint.en === '' ? [] : [[id, { ...hint, isNamed: true }]];
    }),
  );
}

type Date = NonNullable<Claim['when']>;

// The fold took these from an entry whose shape it had checked.
function dateIn(row: { readonly object: unknown; readonly when_value: unknown }): Date | undefined {
  const object = row.object as Claim['object'];
  if (object !== null && 'date' in object) return object.date;
  return (row.when_value as Claim['when']) ?? undefined;
}

function wordsOf(language: 'en' | 'fa', date: Date | undefined, place: Label | undefined): string {
  const words = [
    date === undefined ? undefined : formatDate(date, language, null),
    place?.[language],
  ];
  return words.filter((word) => word !== undefined).join(language === 'fa' ? '، ' : ', ');
}
