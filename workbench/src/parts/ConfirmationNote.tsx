// Which level's rule an answer meets, and why: what each condition asks for and what there is.
// It says nothing of whether the answer is true, and puts none before another.
import type { Confirmation } from '../../../src/server/shapes/claim.ts';
import { writeDigits, writeNumber } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';
import { Disclosure } from './Disclosure.tsx';

type Level = NonNullable<Confirmation['met']>;

export function ConfirmationNote({ confirmation }: { readonly confirmation: Confirmation }) {
  const t = useWords('parts');
  const language = useLanguage();
  const { met, next, rules, version } = confirmation;
  const title =
    met === null ? t('confirmation.none') : t('confirmation.meets', { level: met.label[language] });
  return (
    <Disclosure title={title}>
      <div className="small stack close">
        {met !== null && <LevelNote level={met} />}
        {next !== null && (
          <>
            <p>{t('confirmation.next', { level: next.label[language] })}</p>
            <LevelNote level={next} />
          </>
        )}
        <p className="tiny soft">
          {t('confirmation.rules')} <Bdi>{`${rules} ${version}`}</Bdi>
        </p>
      </div>
    </Disclosure>
  );
}

function LevelNote({
  level: { standard, reliability, credibility, checks },
}: {
  readonly level: Level;
}) {
  const t = useWords('parts');
  const language = useLanguage();
  return (
    <div>
      {standard !== null && <p>{t('confirmation.standard', { standard: standard[language] })}</p>}
      {(reliability !== null || credibility !== null) && (
        <p className="soft">
          {t('confirmation.counts', {
            reliability: reliability ?? '–',
            credibility: writeDigits(credibility ?? '–', language),
          })}
        </p>
      )}
      <ul>
        {checks
          .filter(({ needs }) => needs > 0)
          .map(({ input, needs, has }) => (
            <li key={input}>
              {t(`confirmation.${input === 'uncontested' && has === 0 ? 'contested' : input}`, {
                has: writeNumber(has, language),
                needs: writeNumber(needs, language),
              })}
            </li>
          ))}
      </ul>
    </div>
  );
}
