// A file that is no list as an import reads it: why, the lists that were made of it, and having
// it written anew. The file itself stays as it came.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Item } from '../../../../src/server/shapes/item.ts';
import type { ExtractReport, Job } from '../../../../src/server/shapes/work.ts';
import { post } from '../../api.ts';
import { useJob } from '../../jobs.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { WarningNote } from '../../parts/WarningNote.tsx';
import { problemFrom, problemOf } from '../../problem.ts';
import { answer } from '../../queries.ts';
import { useWords } from '../../words.ts';

/** What is wrong with a file as a whole, and may be mended by writing it anew. */
const mendable = new Set(['I-012', 'I-013', 'I-016', 'I-038']);

export function Unlisted({ item, error }: { readonly item: string; readonly error: unknown }) {
  const t = useWords('tables');
  if (!mendable.has(problemOf(error).code)) return <ProblemNote error={error} />;
  return (
    <>
      <ProblemNote error={error} todo={t('anew-words')} />
      <WriteAnew item={item} />
    </>
  );
}

/** Of a list that is read, but for rows that are in another encoding: the same way out. */
export function OtherEncoding({ item, rows }: { readonly item: string; readonly rows: number }) {
  const t = useWords('tables');
  return (
    <>
      <WarningNote title={t('other-encoding', { count: rows })}>
        <p>{t('anew-words')}</p>
      </WarningNote>
      <WriteAnew item={item} />
    </>
  );
}

/** The lists that were made of it; where there are none, the button that makes one. */
function WriteAnew({ item }: { readonly item: string }) {
  const t = useWords('tables');
  const client = useQueryClient();
  const { data } = useQuery(answer<Item>(`/items/${item}`));
  const start = useMutation({ mutationFn: () => post<Job>(`/items/${item}/extraction`) });
  const { job } = useJob(start.data?.id ?? null);
  const report = job?.state === 'done' ? (job.result as ExtractReport) : null;
  const refused = report?.lines[0]?.problem ?? null;
  const isDone = report !== null;
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  if (data === undefined) return null;
  if (data.derived.length > 0) return <MadeLists made={data.derived} />;
  if (refused !== null) return <ProblemNote error={problemFrom(refused)} />;
  if (start.data !== undefined) return <JobProgress job={job} label={t('writing-anew')} />;
  return (
    <div className="stack close">
      {start.isError && <ProblemNote error={start.error} />}
      <div>
        <Button look="primary" isDisabled={start.isPending} onPress={() => start.mutate()}>
          {t('anew')}
        </Button>
      </div>
    </div>
  );
}

function MadeLists({ made }: { readonly made: Item['derived'] }) {
  const t = useWords('tables');
  return (
    <section className="stack close" aria-labelledby="tables-made">
      <h2 id="tables-made">{t('lists-of-it')}</h2>
      <ul>
        {made.map(({ id, name, accession }) => (
          <li key={id}>
            <Link to="/tables/import/$item" params={{ item: id }}>
              <Bdi>{name ?? accession ?? id.slice(0, 8)}</Bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
