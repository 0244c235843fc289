// What happened to an item after its receipt, with whom it is by that record, and where
// the record does not lead from one event to the next; and how more of it is recorded.
import { Suspense, useState } from 'react';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { DateText, DaysText } from '../../parts/DateText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';

const CustodyDialog = lazyPart(async () => (await import('./CustodyDialog.tsx')).CustodyDialog);

export function Custody({ item }: { readonly item: Item }) {
  const t = useWords('custody');
  const session = useSession();
  const [isTelling, setTelling] = useState(false);
  const { custody, gaps } = item;
  const mayWrite = session?.canWrite === true;
  if (custody.length === 0 && !mayWrite) return null;
  return (
    <section aria-label={t('title')} className="stack close">
      <h3>{t('title')}</h3>
      {custody.length === 0 && <p className="small soft">{t('no-events')}</p>}
      <ol className="stack close small">
        {custody.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: custody events have no ids of their own here
          <li key={i}>
            <Event event={event} />
            {gaps.map((gap) => gap.event === i + 1 && <Gap key={gap.why} gap={gap} />)}
          </li>
        ))}
      </ol>
      {custody.length > 0 && <Holder holder={item.holder} />}
      {mayWrite && (
        <div>
          <Button small onPress={() => setTelling(true)}>
            {t('record')}
          </Button>
        </div>
      )}
      {isTelling && (
        <Suspense>
          <CustodyDialog id={item.id} onClose={() => setTelling(false)} />
        </Suspense>
      )}
    </section>
  );
}

const whom = ['from', 'to', 'place'] as const;

function Event({ event }: { readonly event: Item['custody'][number] }) {
  const t = useWords('custody');
  const { at, byName, act, happened, note } = event;
  return (
    <>
      {act !== null && <strong>{t(`act.${act}`)}</strong>}{' '}
      {whom.map(
        (name) =>
          event[name] !== null && (
            <span key={name}>
              {t(name)} <Bdi>{event[name]}</Bdi>{' '}
            </span>
          ),
      )}
      {happened !== null && <DateText date={happened} />} {note !== null && <Bdi>{note}</Bdi>}{' '}
      <span className="soft">
        {at !== null && <TimeText at={at} />}{' '}
        {byName !== null && (
          <>
            {t('recorded-by')} <Bdi>{byName}</Bdi>
          </>
        )}
      </span>
    </>
  );
}

function Gap({ gap }: { readonly gap: Item['gaps'][number] }) {
  const t = useWords('custody');
  const name = (text: string | null) => `\u2068${text ?? t('not-named')}\u2069`;
  return (
    <p className="custody-gap">
      <Icon name="warning" />
      <span>
        <strong>{t('gap')}</strong>{' '}
        {t(`gaps.${gap.why}`, { held: name(gap.held), by: name(gap.by) })}
      </span>
    </p>
  );
}

function Holder({ holder }: Pick<Item, 'holder'>) {
  const t = useWords('custody');
  if (holder === null) return <p className="small">{t('no-holder')}</p>;
  const { name, since } = holder;
  return (
    <p className="small">
      {t('holder')} <Bdi>{name ?? t('not-named')}</Bdi>
      {since !== null && (
        <>
          {' '}
          {t('since')}{' '}
          {since.includes('T') ? (
            <TimeText at={since} />
          ) : (
            <DaysText earliest={since} latest={since} />
          )}
        </>
      )}
    </p>
  );
}
