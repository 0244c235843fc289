// A list becomes claims: what each column is for, what every row would say and which
// cannot be taken, and only then the import. Nothing is written before.
import './tables.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type {
  Suggestion,
  TableChoices,
  TableRequest,
} from '../../../../src/server/shapes/table.ts';
import type { ImportReport, Job } from '../../../../src/server/shapes/work.ts';
import { get, post } from '../../api.ts';
import { useJob } from '../../jobs.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useRefresh } from '../../queries.ts';
import { useVocabulary } from '../../terms.ts';
import { useWords } from '../../words.ts';
import { useDecided } from './cells.ts';
import { type Taken, withTaken } from './earlier-mapping.ts';
import { ListChoices } from './ListChoices.tsx';
import { Report } from './Report.tsx';
import { OtherEncoding, Unlisted } from './Unlisted.tsx';

export function ImportPage() {
  const { item } = useParams({ from: '/inside/tables/import/$item' });
  const t = useWords('tables');
  const { data, error, isPending } = useQuery({
    queryKey: ['/imports/suggestion', item],
    queryFn: ({ signal }) => post<Suggestion>('/imports/suggestion', { item }, { signal }),
    // What a person chose on this page is not to be thrown away by asking again.
    staleTime: Number.POSITIVE_INFINITY,
  });
  // The columns are shown with the vocabulary; what stands below them must not move then.
  const hasWords = useVocabulary().length > 0;
  return (
    <div className="page">
      <PageHeader title={t('import-title')} words={t('import-lead')} />
      {error && <Unlisted key={item} item={item} error={error} />}
      {(isPending || !hasWords) && error === null && <Skeleton lines={8} />}
      {data && hasWords && <Importing key={item} item={item} suggestion={data} />}
    </div>
  );
}

type Props = { readonly item: string; readonly suggestion: Suggestion };

function Importing({ item, suggestion }: Props) {
  const t = useWords('tables');
  const [choices, setChoices] = useState<TableChoices>(suggestion.choices);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [keepGood, setKeepGood] = useState(false);
  const [isSameList, setSameList] = useState(false);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const mapping = useQuery({
    queryKey: ['/mappings', earlier],
    queryFn: () => get<{ mapping: unknown }>(`/mappings/${earlier ?? ''}`),
    enabled: earlier !== null,
  });
  const decided = useDecided(item, choices);
  const request: TableRequest = {
    item,
    choices: earlier === null ? decided.choices : null,
    mapping: earlier === null ? null : withTaken(mapping.data?.mapping ?? null, taken),
    isSameList,
    note: null,
    keepGood,
  };
  const isReady = earlier === null || mapping.data !== undefined;
  return (
    <>
      {suggestion.otherEncoding > 0 && (
        <OtherEncoding item={item} rows={suggestion.otherEncoding} />
      )}
      <ListChoices
        item={item}
        suggestion={suggestion}
        choices={choices}
        earlier={earlier}
        onChange={setChoices}
        onEarlier={setEarlier}
      />
      <section className="stack" aria-labelledby="tables-preview">
        <h2 id="tables-preview">{t('preview')}</h2>
        {earlier !== null && (
          <Checkbox isSelected={isSameList} onChange={setSameList}>
            {t('same-list')}
          </Checkbox>
        )}
        <Checkbox isSelected={keepGood} onChange={setKeepGood}>
          {t('keep-good')}
        </Checkbox>
        {isReady && (
          <Preview
            request={request}
            open={earlier === null ? decided.open : 0}
            {...(earlier !== null && { onTake: (one) => setTaken([...taken, one]) })}
          />
        )}
      </section>
    </>
  );
}

type Previewing = {
  readonly request: TableRequest;
  /** How many values are still to be decided; null while they are read. */
  readonly open: number | null;
  /** Says that a value which a mapping does not know is an entity of the archive. */
  readonly onTake?: (taken: Taken) => void;
};

/** The preview of what is chosen, made anew half a second after the last change. */
function Preview({ request, open, onTake }: Previewing) {
  const t = useWords('tables');
  const settled = useSettled(request, 500);
  const { data, error, isFetching } = useQuery({
    queryKey: ['/imports/preview', settled],
    queryFn: ({ signal }) => post<ImportReport>('/imports/preview', settled, { signal }),
    placeholderData: (before) => before,
    retry: false,
    staleTime: 60_000,
  });
  return (
    <>
      {error && <ProblemNote error={error} todo={t('preview-do')} />}
      {!error && data === undefined && <Skeleton lines={6} />}
      {!error && data !== undefined && (
        <div className="stack" aria-busy={isFetching}>
          <Report report={data} isPreview {...(onTake !== undefined && { onTake })} />
          <Write
            request={settled}
            report={data}
            isStale={isFetching || settled !== request}
            open={open}
          />
        </div>
      )}
    </>
  );
}

function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return JSON.stringify(settled) === text ? value : settled;
}

type Writing = {
  readonly request: TableRequest;
  readonly report: ImportReport;
  readonly isStale: boolean;
  readonly open: number | null;
};

function Write({ request, report, isStale, open }: Writing) {
  const t = useWords('tables');
  const cells = useWords('cells');
  const refresh = useRefresh();
  const navigate = useNavigate();
  const start = useMutation({ mutationFn: () => post<Job>('/imports', request) });
  const { job } = useJob(start.data?.id ?? null);
  const result = job?.state === 'done' ? (job.result as ImportReport) : null;
  const written = result?.id ?? null;
  useEffect(() => {
    if (written === null) return;
    void refresh();
    void navigate({ to: '/tables/$import', params: { import: written } });
  }, [written, refresh, navigate]);
  if (start.data !== undefined && job?.state !== 'failed' && job?.state !== 'cancelled') {
    return <JobProgress job={job ?? start.data} label={t('importing')} />;
  }
  return (
    <div className="stack close">
      {start.isError && <ProblemNote error={start.error} />}
      {job !== null && <JobProgress job={job} label={t('importing')} />}
      <div className="row">
        <Button
          look="primary"
          isDisabled={isStale || report.blocked !== null || open !== 0 || start.isPending}
          onPress={() => start.mutate()}
        >
          {t('import', { count: report.claims })}
        </Button>
        {report.blocked !== null && <span className="small">{t('blocked')}</span>}
        {open === null && <span className="small">{cells('reading')}</span>}
        {open !== null && open > 0 && (
          <span className="small">{cells('still-open', { count: open })}</span>
        )}
      </div>
    </div>
  );
}
