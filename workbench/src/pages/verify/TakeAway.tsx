// What to hand to somebody who trusts nobody: the archive, its checkpoint and its public key,
// and the words to check them with.
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { apiPath } from '../../api.ts';
import { writeNumber } from '../../language.ts';
import { buttonClass } from '../../parts/Button.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { answer, useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

export function TakeAway() {
  const t = useWords('verify');
  const session = useSession();
  return (
    <section className="stack" aria-labelledby="verify-take">
      <h2 id="verify-take">{t('take-away')}</h2>
      <p>{t('take-away-words')}</p>
      <div className="row">
        {session?.level === 'protected' && (
          <a className={buttonClass()} href={apiPath('/archive.zip')} download>
            {t('download-archive')}
          </a>
        )}
        <a className={buttonClass()} href={apiPath('/checkpoint')} download>
          {t('download-checkpoint')}
        </a>
      </div>
      <LogFacts />
    </section>
  );
}

function LogFacts() {
  const t = useWords('verify');
  const language = useLanguage();
  const { data, error } = useQuery(answer<Overview>('/overview'));
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={4} />;
  const { origin, vkey, size, root } = data.log;
  return (
    <>
      <dl className="facts">
        <dt>{t('vkey')}</dt>
        <dd className="as-code">{vkey}</dd>
        <dt>{t('origin')}</dt>
        <dd className="as-code">{origin}</dd>
        <dt>{t('size')}</dt>
        <dd>{writeNumber(size, language)}</dd>
        <dt>{t('root')}</dt>
        <dd className="as-code">{root}</dd>
      </dl>
      <p className="small soft">{t('by-hand')}</p>
      <pre className="verify-text" dir="ltr">
        {`gavah verify FOLDER --key '${vkey}'`}
      </pre>
    </>
  );
}
