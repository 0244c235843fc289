// Who told whom, from the first who knew to the text that the archive has, each with how
// they knew.
import './claim-card.css';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ClaimRow } from '../../../src/server/shapes/claim.ts';
import { useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';
import { Icon } from './Icon.tsx';
import { LabelText } from './LabelText.tsx';

type ChainLink = ClaimRow['chain'][number];

export function ChainText({ chain }: { readonly chain: ClaimRow['chain'] }) {
  const t = useWords('parts');
  if (chain.length === 0) return null;
  return (
    <div className="chain">
      <span className="soft">{t('chain')}</span>
      {chain.map((link, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is an order, and never changes
        <Fragment key={place}>
          {place > 0 && <Icon name="forward" />}
          <span>
            <Speaker link={link} /> <span className="soft">({t(`basis.${link.basis}`)})</span>
          </span>
        </Fragment>
      ))}
    </div>
  );
}

function Speaker({ link }: { readonly link: ChainLink }) {
  const t = useWords('parts');
  if (link.speaker === null) {
    return link.label === null ? (
      <span className="unnamed">{t('unnamed-speaker')}</span>
    ) : (
      <Bdi>{link.label}</Bdi>
    );
  }
  return (
    <Link to="/entity/$id" params={{ id: link.speaker }}>
      {link.speakerLabel === null ? (
        <Bdi>{link.label ?? link.speaker}</Bdi>
      ) : (
        <LabelText label={link.speakerLabel} />
      )}
    </Link>
  );
}
