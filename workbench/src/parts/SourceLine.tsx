// Who says so, how the archive has that source, and what it cites.
import './claim-card.css';
import type { ClaimRow } from '../../../src/server/shapes/claim.ts';
import { useWords } from '../words.ts';
import { AccessBadge } from './Badge.tsx';
import { Bdi } from './Bdi.tsx';
import { EntityLink } from './LabelText.tsx';

export function SourceLine({ claim }: { readonly claim: ClaimRow }) {
  const t = useWords('parts');
  return (
    <div className="claim-source">
      <span className="soft">{t('source')}</span>
      {claim.source === null ? (
        <span className="unnamed">{t('closed-field')}</span>
      ) : (
        <EntityLink entity={claim.source} />
      )}
      <AccessBadge access={claim.access} />
      {claim.cited !== null && (
        <span className="soft">
          {t('cited')} <Bdi>{claim.cited}</Bdi>
        </span>
      )}
    </div>
  );
}
