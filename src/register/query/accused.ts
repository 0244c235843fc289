// Who is accused, and how far the proceedings against them came: what goes with every
// allegation wherever it is shown (docs/formats/vocabulary.md, clauses 16 to 18). Which
// predicates accuse, and which say how a proceeding stands, is data of the vocabulary.
import { sql } from 'kysely';
import type { Claim } from '../../format/kinds/claim.ts';
import type { BoundedTerm } from '../../format/kinds/vocabulary.ts';
import { isKindUnder } from '../../format/vocabulary.ts';
import { anyText } from './any-of.ts';
import { type Label, labelsOf, termLabelsOf } from './labels.ts';
import { remember } from './remembered.ts';
import { clusters, currentClaims, entities, standingClaims, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

type Named = { readonly id: string; readonly label: Label };

/** What one claim says of how a proceeding stands. */
export type StandingView = {
  readonly claim: string;
  readonly predicate: Named;
  readonly stance: Claim['stance'] | null;
  readonly object: Claim['object'];
  readonly objectLabel: Label | null;
  readonly when: Claim['when'];
};

export type ProceedingView = Named & { readonly standings: readonly StandingView[] };

export type AccusedView = {
  readonly person: Named;
  /** The first of the proceedings against them, by id; empty where none is recorded. */
  readonly proceedings: readonly ProceedingView[];
  readonly proceedingCount: number;
};

/** An accused, and whether a claim accuses them elsewhere than in a proceeding. */
export type Found = { readonly view: AccusedView; readonly isAlleged: boolean };

const mostProceedings = 5;
const mostStandings = 8;

/** The predicates that have a part in allegations, by that part. */
export async function allegationWords(view: View, part: BoundedTerm['allegation']) {
  const { terms } = await remember(view, 'vocabulary', () => vocabularyOf(view));
  return [...terms.values()].flatMap(({ term, allegation }) => (allegation === part ? term : []));
}

/** Of these entities those that are accused, by their ids; with them what is said of their cluster. */
export async function accusedAmong(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || !(await isAnybodyAccused(view))) return new Map();
  const members = await membersOfEach(view, wanted);
  const ties = await tiesTo(view, [...members.keys()]);
  const others = [...new Set(ties.flatMap(({ other }) => other ?? []))];
  const proceedings = await proceedingsAmong(view, others);
  const against = new Map<string, Set<string>>();
  const alleged = new Set<string>();
  for (const { person, other } of ties) {
    for (const id of members.get(person) ?? []) {
      if (other === null || !proceedings.has(other)) alleged.add(id);
      else against.set(id, (against.get(id) ?? new Set()).add(other));
    }
  }
  const accused = wanted.filter((id) => against.has(id) || alleged.has(id));
  return viewAccused(view, { accused, against, alleged });
}

async function isAnybodyAccused(view: View): Promise<boolean> {
  return remember(view, 'is anybody accused', async () => {
    const words = await accusingWords(view);
    if (words.length === 0) return false;
    const row = await currentClaims(view)
      .select('claim.position')
      .where('predicate', '=', anyText(words))
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  });
}

async function accusingWords(view: View): Promise<string[]> {
  return [
    ...(await allegationWords(view, 'of-object')),
    ...(await allegationWords(view, 'of-subject')),
  ];
}

/** For each entity that one of these is judged to be the same as, itself among them: which of these. */
async function membersOfEach(view: View, ids: readonly string[]) {
  const own = clusters(view).select('cluster').where('entity', '=', anyText(ids));
  const rows = await clusters(view)
    .select(['entity', 'cluster'])
    .where('cluster', 'in', own)
    .execute();
  const members = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  const clusterOf = new Map(rows.map(({ entity, cluster }) => [entity, cluster]));
  for (const { entity, cluster } of rows) {
    const wanted = ids.filter((id) => id === entity || clusterOf.get(id) === cluster);
    members.set(entity, wanted);
  }
  return members;
}

type Tie = { readonly person: string; readonly other: string | null };

// What is denied accuses nobody in a proceeding, but it speaks of an allegation all the same.
const asserted = (column: string) =>
  sql<string | null>`case when stance = 'asserts' then ${sql.ref(column)} end`;

/** Who is accused, and in what: a proceeding, an incident, or nothing that is named. */
async function tiesTo(view: View, persons: readonly string[]): Promise<Tie[]> {
  const ofObject = await allegationWords(view, 'of-object');
  const ofSubject = await allegationWords(view, 'of-subject');
  const objects = await currentClaims(view)
    .select([sql<string>`object_entity`.as('person'), asserted('subject').as('other')])
    .distinct()
    .where('predicate', '=', anyText(ofObject))
    .where('object_entity', '=', anyText(persons))
    .execute();
  const subjects = await currentClaims(view)
    .select([sql<string>`subject`.as('person'), asserted('object_entity').as('other')])
    .distinct()
    .where('predicate', '=', anyText(ofSubject))
    .where('subject', '=', anyText(persons))
    .execute();
  return [...objects, ...subjects];
}

async function proceedingsAmong(view: View, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const vocabulary = await remember(view, 'vocabulary', () => vocabularyOf(view));
  const kinds = [...vocabulary.terms.keys()].filter((kind) =>
    isKindUnder(vocabulary, kind, 'proceeding'),
  );
  const rows = await entities(view)
    .select('id')
    .where('id', '=', anyText(ids))
    .where('kind', '=', anyText(kinds))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

type Accusations = {
  readonly accused: readonly string[];
  readonly against: ReadonlyMap<string, ReadonlySet<string>>;
  readonly alleged: ReadonlySet<string>;
};

async function viewAccused(view: View, { accused, against, alleged }: Accusations) {
  const of = (id: string) => [...(against.get(id) ?? [])].sort();
  const shown = [...new Set(accused.flatMap((id) => of(id).slice(0, mostProceedings)))];
  const labels = await labelsOf(view, [...accused, ...shown]);
  const standings = await standingsOf(view, shown);
  return new Map(
    accused.map((id): [string, Found] => {
      const proceedings = of(id).slice(0, mostProceedings);
      const person = { id, label: labels.of(id) };
      return [
        id,
        {
          isAlleged: alleged.has(id),
          view: {
            person,
            proceedings: proceedings.map((one) => ({
              id: one,
              label: labels.of(one),
              standings: standings.get(one) ?? [],
            })),
            proceedingCount: of(id).length,
          },
        },
      ];
    }),
  );
}

async function standingsOf(view: View, proceedings: readonly string[]) {
  const words = await allegationWords(view, 'standing');
  const found = new Map<string, StandingView[]>();
  if (proceedings.length === 0 || words.length === 0) return found;
  const rows = await standingClaims(view)
    .select(['entry.id', 'subject', 'predicate', 'stance', 'object', 'object_term', 'when_value'])
    .where('subject', '=', anyText(proceedings))
    .where('predicate', '=', anyText(words))
    .orderBy('claim.position')
    .execute();
  const terms = await termLabelsOf(view, [
    ...words,
    ...rows.flatMap(({ object_term: term }) => term ?? []),
  ]);
  for (const row of rows) {
    const known = found.get(row.subject ?? '') ?? [];
    if (known.length === mostStandings) continue;
    const predicate = row.predicate ?? '';
    known.push({
      claim: row.id,
      predicate: { id: predicate, label: terms.of(predicate) },
      // The fold took these from an entry whose shape it had checked.
      stance: row.stance as Claim['stance'] | null,
      object: row.object as Claim['object'],
      objectLabel: row.object_term === null ? null : terms.of(row.object_term),
      when: row.when_value as Claim['when'],
    });
    found.set(row.subject ?? '', known);
  }
  return found;
}

/** What of a claim says whom it names. */
type Naming = {
  readonly subject: string | null;
  readonly predicate: string | null;
  readonly object_entity: string | null;
};

// What somebody is and is called is no allegation.
const plain: readonly (string | null)[] = ['kind', 'name'];

/**
 * For each claim the accused whom it names: whoever it accuses itself, and anybody else against
 * whom a proceeding is recorded.
 */
export async function accusedIn(
  view: View,
  rows: readonly Naming[],
): Promise<readonly (readonly AccusedView[])[]> {
  const named = rows.map(({ subject, predicate, object_entity }) =>
    plain.includes(predicate) ? [] : [subject, object_entity].filter((id) => id !== null),
  );
  const found = await accusedAmong(view, named.flat());
  if (found.size === 0) return rows.map(() => []);
  const ofObject = await allegationWords(view, 'of-object');
  const ofSubject = await allegationWords(view, 'of-subject');
  return rows.map((row, i) => {
    const word = row.predicate ?? '';
    const accuses = [
      ...(ofObject.includes(word) ? [row.object_entity] : []),
      ...(ofSubject.includes(word) ? [row.subject] : []),
    ];
    return [...new Set(named[i])].flatMap((id) => {
      const one = found.get(id)?.view;
      const isAccused = one !== undefined && (one.proceedingCount > 0 || accuses.includes(id));
      return isAccused ? [one] : [];
    });
  });
}
