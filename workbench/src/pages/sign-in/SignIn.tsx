// Signing in: the one-time link that the terminal prints carries a token behind the #,
// which no server sees in an address. It is handed over once, and taken out of the address.
import './sign-in.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '../../../../src/server/shapes/overview.ts';
import { post } from '../../api.ts';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../frame/ThemeSwitch.tsx';
import { Button } from '../../parts/Button.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { sessionQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';

export function SignIn() {
  const t = useWords('sign-in');
  const signIn = useSignIn();
  const offered = useOfferedToken();
  const begun = useRef(false);
  const { mutate } = signIn;
  useEffect(() => {
    if (offered === null || begun.current) return;
    begun.current = true;
    mutate(offered);
  }, [offered, mutate]);
  return (
    <div className="sign-in">
      <header className="sign-in-tools">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="sign-in-card card">
        <p className="sign-in-name">{t('product')}</p>
        <h1>{t('title')}</h1>
        {signIn.isPending ? <Skeleton lines={2} /> : <HowTo onToken={mutate} />}
        {signIn.isError && <ProblemNote error={signIn.error} todo={t('failed-do')} />}
      </main>
    </div>
  );
}

function HowTo({ onToken }: { readonly onToken: (token: string) => void }) {
  const t = useWords('sign-in');
  // A link that was opened and is not whole stands in the field, with what is wrong.
  const [link, setLink] = useState(() => window.location.hash);
  const token = tokenIn(link);
  return (
    <>
      <p>{t('how')}</p>
      <p className="soft">{t('why')}</p>
      <form
        className="stack close"
        onSubmit={(event) => {
          event.preventDefault();
          if (token !== null) onToken(token);
        }}
      >
        <TextField
          label={t('link')}
          hint={t('link-hint')}
          error={link.trim() === '' || token !== null ? undefined : t('link-broken')}
          value={link}
          onChange={setLink}
        />
        <div>
          <Button type="submit" look="primary" isDisabled={token === null}>
            {t('enter')}
          </Button>
        </div>
      </form>
    </>
  );
}

function useSignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (token: string) => post<Session>('/session', { token }),
    onSuccess: async (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/', replace: true });
    },
  });
}

// The token leaves the address at once, so that it stays in no history and no screenshot.
function useOfferedToken(): string | null {
  const [token] = useState(() => tokenIn(window.location.hash));
  useEffect(() => {
    if (token !== null) history.replaceState(history.state, '', '/sign-in');
  }, [token]);
  return token;
}

/** The token in a whole link, or in what stands after its #. */
function tokenIn(text: string): string | null {
  const token = text.slice(text.indexOf('#') + 1).trim();
  return /^[\w-]{16,}$/.test(token) ? token : null;
}
