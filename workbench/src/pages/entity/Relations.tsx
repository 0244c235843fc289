// Whom and what the entity is tied to, by what ties them, in either direction; with how the
// accused among them stand, and how far it is confirmed.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Relation } from '../../answers.ts';
import { AccusedNote, AccusedNotes } from '../../parts/AccusedNote.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { Levels } from './Levels.tsx';

export function Relations({ id }: { readonly id: string }) {
  const t = useWords('entity');
  const path = `/entities/${encodeURIComponent(id)}/relations`;
  const found = useInfiniteQuery(listQuery<Relation>(path, { limit: 200 }));
  if (found.error !== null) return <ProblemNote error={found.error} />;
  if (found.isPending) return <Skeleton lines={6} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  const groups = Object.entries(Object.groupBy(rows, groupOf));
  // Said once, for all ties; of the others each has its own.
  const own = rows.flatMap(({ accused }) => accused).find(({ person }) => person.id === id);
  if (groups.length === 0) {
    return <EmptyState icon="link" title={t('no-relations')} />;
  }
  return (
    <div className="stack">
      {own !== undefined && <AccusedNote accused={own} />}
      <div className="entity-relations">
        {groups.map(([key, relations = []]) => (
          <RelationGroup key={key} id={id} relations={relations} />
        ))}
      </div>
      <MoreButton list={found} words={t('more-relations')} />
    </div>
  );
}

const groupOf = ({ direction, predicate }: Relation): string => `${direction} ${predicate.id}`;

type GroupProps = { readonly id: string; readonly relations: readonly Relation[] };

function RelationGroup({ id, relations }: GroupProps) {
  const t = useWords('entity');
  const [first] = relations;
  if (first === undefined) return null;
  return (
    <section className="card">
      <h2 className="entity-predicate">
        <LabelText label={first.predicate.label} />
        {first.direction === 'in' && <Badge icon="back">{t('said-of-others')}</Badge>}
      </h2>
      <ul className="entity-list">
        {relations.map((relation) => (
          <li key={relation.claim}>
            <div className="row spread">
              <span>
                <EntityLink entity={relation.other} />{' '}
                {relation.otherKind !== null && (
                  <span className="tiny soft">
                    <LabelText label={relation.otherKind.label} />
                  </span>
                )}
              </span>
              <ClaimsLink id={id} relation={relation} />
            </div>
            <AccusedNotes accused={relation.accused.filter(({ person }) => person.id !== id)} />
          </li>
        ))}
      </ul>
      {first.direction === 'out' && <Levels id={id} predicate={first.predicate.id} />}
    </section>
  );
}

function ClaimsLink({ id, relation }: { readonly id: string; readonly relation: Relation }) {
  const t = useWords('entity');
  const { direction, other, predicate, count } = relation;
  const subject = direction === 'out' ? id : other.id;
  return (
    <Link to="/claims" search={{ subject, predicate: predicate.id }} className="small">
      {t('claims-count', { count })}
    </Link>
  );
}
