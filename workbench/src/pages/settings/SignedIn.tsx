// Who is signed in here and at which level; a link for somebody else; signing out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Visibility } from '../../../../src/server/shapes/basics.ts';
import { post, remove } from '../../api.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioChoice } from '../../parts/Choice.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { showToast } from '../../parts/Toast.tsx';
import { useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

export function SignedIn() {
  const t = useWords('settings');
  const fw = useWords('frame');
  const language = useLanguage();
  const session = useSession();
  if (session === undefined) return null;
  return (
    <section className="card stack">
      <h2>{t('signed-in')}</h2>
      <dl className="facts">
        <dt>{t('actor')}</dt>
        <dd>
          {session.actor === null ? t('no-actor') : <LabelText label={session.actor.label} />}
        </dd>
        <dt>{t('level')}</dt>
        <dd>
          {fw(`level.${session.level}`)}{' '}
          <span className="soft">{fw(`level.${session.level}-explained`)}</span>
        </dd>
        <dt>{t('writing')}</dt>
        <dd>
          {session.canWrite ? (
            t('can-write')
          ) : (
            <Bdi>{session.readOnlyWords?.[language] ?? t('cannot-write')}</Bdi>
          )}
        </dd>
      </dl>
      <LinkForOthers most={session.level} />
      <SignOut />
    </section>
  );
}

const levels = ['public', 'team', 'protected'] as const;

function LinkForOthers({ most }: { readonly most: Visibility }) {
  const t = useWords('settings');
  const fw = useWords('frame');
  const [level, setLevel] = useState<Visibility>('public');
  const make = useMutation({
    mutationFn: () => post<{ link: string }>('/session/links', { level }),
  });
  const mayGive = levels.slice(0, levels.indexOf(most) + 1);
  return (
    <div className="stack close settings-link">
      <h3>{t('link')}</h3>
      <p className="soft small">{t('link-words')}</p>
      <RadioChoice
        label={t('link-level')}
        inLine
        value={level}
        choices={mayGive.map((id) => ({ id, label: fw(`level.${id}`) }))}
        onChange={setLevel}
      />
      <div>
        <Button icon="key" onPress={() => make.mutate()} isDisabled={make.isPending}>
          {t('make-link')}
        </Button>
      </div>
      {make.isError && <ProblemNote error={make.error} />}
      {make.data !== undefined && <MadeLink link={make.data.link} />}
    </div>
  );
}

function MadeLink({ link }: { readonly link: string }) {
  const t = useWords('settings');
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    showToast({ words: t('copied') });
  };
  return (
    <div className="row" role="status">
      <code className="as-code">{link}</code>
      <Button small onPress={() => void copy()}>
        {t('copy')}
      </Button>
    </div>
  );
}

function SignOut() {
  const t = useWords('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => remove('/session'),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <div>
      <Button onPress={() => leave.mutate()}>{t('sign-out')}</Button>
      {leave.isError && <ProblemNote error={leave.error} />}
    </div>
  );
}
