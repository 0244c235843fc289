// The first page in numbers. Each is read from what the fold keeps counted, so
// that the answer costs little however many claims there are.
import { sql } from 'kysely';
import { type ActivityRow, listActivity } from './activity.ts';
import { type ChecksOverview, readChecks } from './checks.ts';
import type { Named } from './claim-view.ts';
import { countKinds } from './find-listings.ts';
import { termLabelsOf } from './labels.ts';
import { countPoints } from './list-points.ts';
import { allSources, countGaps } from './list-sources.ts';
import { countItems } from './overview.ts';
import { remember } from './remembered.ts';
import { type Access, accesses } from './sources.ts';
import {
  claims,
  clusters,
  currentClaims,
  entries,
  hasEnded,
  judgements,
  listings,
  seals,
  type View,
} from './view.ts';

export type ArchiveOverview = {
  readonly items: number;
  readonly itemBytes: number;
  readonly duplicates: number;
  readonly claims: {
    readonly standing: number;
    readonly withdrawn: number;
    readonly superseded: number;
  };
  readonly sources: {
    readonly total: number;
    readonly byAccess: Readonly<Record<Access, number>>;
  };
  /** How many standing claims rest on sources in a way that is not holding them. */
  readonly claimsOnGaps: number;
  readonly gaps: readonly {
    readonly source: Named;
    readonly access: Access;
    readonly claims: number;
  }[];
  readonly entities: readonly { readonly kind: Named; readonly count: number }[];
  readonly contested: number;
  readonly differing: number;
  readonly judgements: number;
  readonly clusters: number;
  readonly faulty: number;
  readonly seals: readonly SealView[];
  readonly checks: ChecksOverview;
  readonly lately: readonly ActivityRow[];
};

export type SealView = {
  readonly origin: string | null;
  readonly size: number;
  /** When the entry that records it was made; the tokens themselves say when it was sealed. */
  readonly at: string | null;
  readonly tokens: number;
  readonly cosigned: boolean;
};

const mostGaps = 5;
const mostLately = 8;

export function readArchiveOverview(view: View): Promise<ArchiveOverview> {
  return remember(view, 'overview', async () => {
    const { gaps, claims: claimsOnGaps } = await countGaps(view, mostGaps);
    return {
      ...(await countItems(view)),
      claims: await countClaims(view),
      sources: sourcesIn(await allSources(view)),
      claimsOnGaps,
      gaps,
      entities: await kindsIn(view),
      ...(await countPoints(view)),
      ...(await countRest(view)),
      seals: await readSeals(view),
      checks: await readChecks(view),
      lately: (await listActivity(view, { limit: mostLately })).rows,
    };
  });
}

async function countClaims(view: View): Promise<ArchiveOverview['claims']> {
  const listed = await listings(view)
    .select(sql<number>`coalesce(sum(claims), 0)::bigint`.as('n'))
    .executeTakeFirstOrThrow();
  // Of one whose subject is closed no list has counted anything.
  const closed = await currentClaims(view)
    .select(sql<number>`count(*)`.as('n'))
    .where('claim.subject', 'is', null)
    .executeTakeFirstOrThrow();
  const ended = await claims(view)
    .select([
      sql<number>`count(withdrawn_by)`.as('withdrawn'),
      sql<number>`count(*) filter (where withdrawn_by is null)`.as('superseded'),
    ])
    .where(hasEnded(view))
    .executeTakeFirstOrThrow();
  return { standing: listed.n + closed.n, ...ended };
}

function sourcesIn(all: readonly { readonly access: Access }[]): ArchiveOverview['sources'] {
  const of = (wanted: Access) => all.filter(({ access }) => access === wanted).length;
  const [held, excerpt, secondary, notSeen] = accesses.map(of);
  return {
    total: all.length,
    byAccess: {
      held: held ?? 0,
      excerpt: excerpt ?? 0,
      secondary: secondary ?? 0,
      'not-seen': notSeen ?? 0,
    },
  };
}

async function kindsIn(view: View): Promise<ArchiveOverview['entities']> {
  const counts = await countKinds(view);
  const words = await termLabelsOf(
    view,
    counts.flatMap(({ kind }) => kind ?? []),
  );
  return counts
    .flatMap(({ kind, count }) =>
      kind === null ? [] : [{ kind: { id: kind, label: words.of(kind) }, count }],
    )
    .sort((a, b) => b.count - a.count || (a.kind.id < b.kind.id ? -1 : 1));
}

async function countRest(view: View) {
  const one = sql<number>`count(*)`.as('n');
  const judged = await judgements(view).select(one).executeTakeFirstOrThrow();
  const joined = await clusters(view)
    .select(sql<number>`count(distinct cluster)`.as('n'))
    .executeTakeFirstOrThrow();
  const faulty = await entries(view)
    .select(one)
    .where('fault', 'is not', null)
    .executeTakeFirstOrThrow();
  return { judgements: judged.n, clusters: joined.n, faulty: faulty.n };
}

/** The newest first. */
async function readSeals(view: View): Promise<SealView[]> {
  const rows = await seals(view)
    .select(['seal.origin', 'seal.size', 'entry.at', 'seal.tokens', 'seal.cosigned'])
    .orderBy('entry.position', 'desc')
    .execute();
  return rows.map(({ origin, size, at, tokens, cosigned }) => ({
    ...{ origin, size: size ?? 0, at },
    ...{ tokens: tokens?.length ?? 0, cosigned: cosigned !== null },
  }));
}
