// Short words with a tone. The word alone says it; sign, border and colour repeat it.
import './badge.css';
import type { ReactNode } from 'react';
import type { Visibility } from '../../../src/server/shapes/basics.ts';
import type { ClaimRow } from '../../../src/server/shapes/claim.ts';
import { useWords } from '../words.ts';
import { Icon, type IconName } from './Icon.tsx';

type Props = {
  readonly tone?: 'contested' | 'differing' | 'denied' | 'unknown' | 'good';
  readonly icon?: IconName;
  readonly title?: string;
  readonly children: ReactNode;
};

export function Badge({ tone, icon, title, children }: Props) {
  return (
    <span className="badge" data-tone={tone} title={title}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Whether answers can hold together; nothing is shown where they agree. */
export function VerdictBadge({
  verdict,
}: {
  readonly verdict: 'agrees' | 'differing' | 'contested';
}) {
  const t = useWords('parts');
  if (verdict === 'agrees') return null;
  return (
    <Badge
      tone={verdict}
      icon={verdict === 'contested' ? 'contested' : 'half'}
      title={t(`verdict.${verdict}-explained`)}
    >
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}

/** What the source does with the value: nothing is shown where it plainly asserts. */
export function StanceBadge({ stance }: { readonly stance: ClaimRow['stance'] }) {
  const t = useWords('parts');
  if (stance === 'asserts') return null;
  if (stance === 'denies') {
    return (
      <Badge tone="denied" icon="close">
        {t('stance.denies')}
      </Badge>
    );
  }
  return (
    <Badge tone="unknown" icon="minus">
      {t(stance === null ? 'stance.closed' : 'stance.unknown')}
    </Badge>
  );
}

export function AccessBadge({ access }: { readonly access: ClaimRow['access'] }) {
  const t = useWords('parts');
  if (access === null) return null;
  const isHeld = access === 'held';
  return (
    <Badge
      tone={isHeld ? 'good' : 'unknown'}
      icon={isHeld ? 'check' : 'eye-off'}
      title={t(`access.${access}-explained`)}
    >
      {t(`access.${access}`)}
    </Badge>
  );
}

const levels = ['public', 'team', 'protected'] as const;

/** Claims give it as a number, items as a word. */
export function VisibilityBadge({ visibility }: { readonly visibility: Visibility | number }) {
  const t = useWords('parts');
  const level = typeof visibility === 'number' ? (levels[visibility] ?? 'protected') : visibility;
  return (
    <Badge
      {...(level === 'protected' ? { tone: 'denied' as const } : {})}
      icon={level === 'public' ? 'eye' : 'lock'}
      title={t(`visibility.${level}-explained`)}
    >
      {t(`visibility.${level}`)}
    </Badge>
  );
}

/** Whether a claim still stands; nothing is shown where it does. */
export function StateBadge({ state }: { readonly state: ClaimRow['state'] }) {
  const t = useWords('parts');
  if (state === 'stands') return null;
  return (
    <Badge tone="unknown" icon={state === 'withdrawn' ? 'undo' : 'forward'}>
      {t(`state.${state}`)}
    </Badge>
  );
}
