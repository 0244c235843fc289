// What tells two entities of one name apart in a list: the first date and the
// first place that the claims about each give, in the order of the log; the date
// with what it is the date of.
import { formatDateShortly } from '../../format/date/show-date.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import { anyPosition } from './any-of.ts';
import { type Label, labelsOf, termLabelsOf } from './labels.ts';
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
    .select(['claim.position', 'predicate', 'object', 'when_value', 'place'])
    .where('claim.position', '=', anyPosition(positions))
    .execute();
  const claims = new Map(found.map((row) => [row.position, row]));
  const labels = await labelsOf(
    view,
    found.flatMap(({ place }) => place ?? []),
  );
  const terms = await termLabelsOf(
    view,
    found.flatMap(({ predicate }) => predicate ?? []),
  );
  return new Map(
    rows.flatMap(({ id, dated, placed }) => {
      const dating = claims.get(dated ?? -1);
      const date = dating === undefined ? undefined : dateIn(dating);
      const place = claims.get(placed ?? -1)?.place;
      const label = place == null ? undefined : labels.of(place);
      const of = dating?.predicate == null ? undefined : terms.of(dating.predicate);
      const hint = {
        en: wordsOf('en', { date, of, label }),
        fa: wordsOf('fa', { date, of, label }),
      };
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

type Hint = {
  readonly date: Date | undefined;
  /** The predicate that gives the date. */
  readonly of: Label | undefined;
  readonly label: Label | undefined;
};

function wordsOf(language: 'en' | 'fa', { date, of, label }: Hint): string {
  const day = date === undefined ? undefined : formatDateShortly(date, language);
  const dated = day === undefined || of === undefined ? day : `${of[language]}: ${day}`;
  return [dated, label?.[language]].filter((word) => word !== undefined).join(' · ');
}
