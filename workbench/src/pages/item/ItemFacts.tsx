// What is known of the item itself: where it came from, its digests, and through whose hands
// it has gone since.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Item, TextPage } from '../../../../src/server/shapes/item.ts';
import { writeBytes } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { HowKnown } from '../../parts/HowKnown.tsx';
import { OwnText } from '../../parts/OwnText.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { answer } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { Checked } from './Checked.tsx';
import { Custody } from './Custody.tsx';
import { Download } from './Download.tsx';

export function ItemFacts({ item }: { readonly item: Item }) {
  return (
    <div className="stack close">
      <Facts item={item} />
      <Checked item={item} />
      <Custody item={item} />
      <div className="row">
        <Download id={item.id} />
      </div>
      <HowKnown id={item.id} item={null} />
      <ProveParagraphs id={item.id} />
    </div>
  );
}

/** To where single paragraphs can be opened; a very long text stands in several entries. */
function ProveParagraphs({ id }: { readonly id: string }) {
  const t = useWords('item');
  const { data } = useQuery(answer<TextPage>(`/items/${id}/text`, { limit: 1 }));
  const entries = data?.entries ?? [];
  if (data?.total === undefined || data.total === 0) return null;
  return (
    <div className="row">
      {entries.map((entry, i) => (
        <Link key={entry} to="/verify" search={{ entry }}>
          {entries.length === 1 ? t('prove') : t('prove-part', { part: i + 1 })}
        </Link>
      ))}
    </div>
  );
}

const texts = [
  'from',
  'byName',
  'path',
  'method',
  'collectedAt',
  'relevance',
  'risk',
  'note',
] as const;

/** What the programme fills in itself of an item that it made. */
const ofOwnItems: readonly string[] = ['from', 'method'];

function Facts({ item }: { readonly item: Item }) {
  const t = useWords('item');
  const language = useLanguage();
  const { mediaType, sizeBytes, at, sha256 } = item;
  return (
    <dl className="facts">
      <Fact name="mediaType">{mediaType}</Fact>
      <Fact name="format">{formatOf(item)}</Fact>
      <Fact name="embedded">{item.embedded && <Embedded embedded={item.embedded} />}</Fact>
      <Fact name="shownWith">{item.shownWith && t(`shown-with.${item.shownWith}`)}</Fact>
      <Fact name="sizeBytes">{sizeBytes === null ? null : writeBytes(sizeBytes, language)}</Fact>
      <Fact name="at">{at === null ? null : <TimeText at={at} />}</Fact>
      {texts.map((name) => (
        <Fact key={name} name={name}>
          {ofOwnItems.includes(name) && item[name] !== null ? (
            <OwnText words={item[name]} />
          ) : (
            item[name]
          )}
        </Fact>
      ))}
      <Fact name="duplicateOf">
        {item.duplicateOf === null ? null : <OtherItem item={item.duplicateOf} />}
      </Fact>
      <Fact name="derivedFrom">
        {item.derivedFrom === null ? null : <OtherItem item={item.derivedFrom} />}
      </Fact>
      <Fact name="alike">
        {item.alike.length === 0 ? null : (
          <ul className="stack close">
            {item.alike.map(({ item: other, percent }) => (
              <li key={other.id}>
                <OtherItem item={other} />{' '}
                <span className="soft small">{t('in-common', { percent })}</span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="picture">{item.picture && <PictureSize picture={item.picture} />}</Fact>
      <Fact name="alikePictures">
        {(item.picture?.alike.length ?? 0) === 0 ? null : (
          <ul className="stack close">
            {item.picture?.alike.map(({ item: other, bits, isSamePixels }) => (
              <li key={other.id}>
                <OtherItem item={other} />{' '}
                <span className="soft small">
                  {isSamePixels ? t('same-pixels') : t('bits-differ', { count: bits ?? 0 })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="sha256">
        {sha256 === null ? null : <span className="as-code">{sha256}</span>}
      </Fact>
    </dl>
  );
}

function formatOf({ format }: Item): string | null {
  if (format === null) return null;
  const { puid, name, version } = format;
  return [name, version, `(PRONOM ${puid})`].filter((part) => part !== null).join(' ');
}

/** Which sorts of metadata a machine found in the bytes; what they say stays in the file. */
function Embedded({ embedded }: { readonly embedded: NonNullable<Item['embedded']> }) {
  const t = useWords('item');
  const { state, sorts } = embedded;
  return (
    <>
      {sorts.length === 0
        ? t(`embedded.${state}`)
        : sorts.map((sort) => t(`metadata.${sort}`)).join(' · ')}
    </>
  );
}

function PictureSize({ picture }: { readonly picture: NonNullable<Item['picture']> }) {
  const t = useWords('item');
  const { width, height, isSketched } = picture;
  return (
    <>
      {width !== null && height !== null && t('pixels', { width, height })}
      {!isSketched && ` · ${t('too-plain')}`}
    </>
  );
}

function OtherItem({ item }: { readonly item: NonNullable<Item['duplicateOf']> }) {
  return (
    <Link to="/items/$id" params={{ id: item.id }}>
      <Bdi>{item.name ?? item.accession ?? item.id.slice(0, 8)}</Bdi>
    </Link>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const t = useWords('item');
  if (children === null) return null;
  return (
    <>
      <dt>{t(`fact.${name}`)}</dt>
      <dd>{typeof children === 'string' ? <Bdi>{children}</Bdi> : children}</dd>
    </>
  );
}
