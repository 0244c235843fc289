// The views of lists that were kept, to open and to drop.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SavedView } from '../../answers.ts';
import { remove } from '../../api.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { viewsQuery } from '../../parts/SavedViews.tsx';
import { useWords } from '../../words.ts';

export function KeptViews() {
  const t = useWords('settings');
  const { data, error } = useQuery(viewsQuery);
  const client = useQueryClient();
  const drop = useMutation({
    mutationFn: (id: string) => remove(`/views/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
  const views = viewsIn(data);
  return (
    <section className="card stack close">
      <h2>{t('views')}</h2>
      {(error ?? drop.error) !== null && <ProblemNote error={error ?? drop.error} />}
      {views.length === 0 && <p className="soft">{t('no-views')}</p>}
      <ul>
        {views.map(({ id, name, path }) => (
          <li key={id} className="row">
            <Link to={path}>
              <Bdi>{name}</Bdi>
            </Link>
            <IconButton
              icon="trash"
              label={t('drop-view', { name })}
              onPress={() => drop.mutate(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function viewsIn(data: { rows: SavedView[] } | undefined): readonly SavedView[] {
  return data?.rows ?? [];
}
