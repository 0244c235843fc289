// What happened to an item after its receipt, with whom it is by that record, and where
// the record does not lead from one event to the next.
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useWords } from '../../words.ts';

export function Custody({ item }: { readonly item: Item }) {
  const t = useWords('item');
  const { custody, gaps } = item;
  if (custody.length === 0) return null;
  return (
    <section aria-label={t('custody')} className="stack close">
      <h3>{t('custody')}</h3>
      <ol className="stack close small">
        {custody.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: custody events have no ids of their own here
          <li key={i}>
            <Event event={event} />
            {gaps.map((gap) => gap.event === i + 1 && <Gap key={gap.why} gap={gap} />)}
          </li>
        ))}
      </ol>
      <Holder holder={item.holder} />
    </section>
  );
}

function Event({ event }: { readonly event: Item['custody'][number] }) {
  const t = useWords('item');
  const { at, byName, act, party, note } = event;
  return (
    <>
      {at !== null && <TimeText at={at} />} {act !== null && t(`act.${act}`)}{' '}
      {party !== null && <Bdi>{party}</Bdi>}{' '}
      {byName !== null && (
        <span className="soft">
          {t('recorded-by')} <Bdi>{byName}</Bdi>
        </span>
      )}{' '}
      {note !== null && <Bdi>{note}</Bdi>}
    </>
  );
}

function Gap({ gap }: { readonly gap: Item['gaps'][number] }) {
  const t = useWords('item');
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
  const t = useWords('item');
  if (holder === null) return <p className="small">{t('no-holder')}</p>;
  const { name, since } = holder;
  return (
    <p className="small">
      {t('holder')} <Bdi>{name ?? t('not-named')}</Bdi>
      {since !== null && (
        <>
          {' '}
          {t('since')} <TimeText at={since} />
        </>
      )}
    </p>
  );
}
