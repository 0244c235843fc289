// What the verifier found, in words: findings first, then what is worth knowing, then what
// it could not know and what would tell.
import type { VerifyReport } from '../../../../src/server/shapes/work.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { withoutOptions } from './without-options.ts';

export function CheckReport({ report }: { readonly report: VerifyReport }) {
  const t = useWords('verify');
  const language = useLanguage();
  const isClean = report.verdict === 'clean';
  return (
    <div className="stack">
      <div className="verify-verdict" data-tone={isClean ? 'good' : 'denied'} role="status">
        <Icon name={isClean ? 'check' : 'warning'} />
        <div>
          <p className="verify-verdict-words">{t(isClean ? 'clean' : 'not-clean')}</p>
          <p>{t(isClean ? 'clean-words' : 'not-clean-words', { count: report.findings.length })}</p>
          {report.recorded !== null && <p>{t('recorded')}</p>}
        </div>
      </div>
      <Lines title={t('findings')} lines={report.findings} />
      <Lines title={t('notices')} lines={report.notices} />
      <Lines title={t('known')} lines={report.known} />
      <Lines title={t('unknown')} words={t('unknown-words')} lines={report.unknown} />
      <Disclosure title={t('whole-report')}>
        <pre className="verify-text" dir="auto">
          {report.text[language]}
        </pre>
        <Button
          small
          onPress={() => save('verify-report.json', JSON.stringify(report.report, null, 2))}
        >
          {t('download-report')}
        </Button>
      </Disclosure>
    </div>
  );
}

type Line = {
  readonly code: string;
  readonly path?: string | null;
  readonly position?: number | null;
  readonly words: { readonly en: string; readonly fa: string };
};

type LinesProps = {
  readonly title: string;
  readonly words?: string;
  readonly lines: readonly Line[];
};

function Lines({ title, words, lines }: LinesProps) {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <div className="stack close">
      <h3>{title}</h3>
      {words !== undefined && <p className="soft">{words}</p>}
      <ul className="verify-lines">
        {lines.map(({ code, words: said, ...where }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes its order
          <li key={i}>
            <code>{code}</code>
            <div>
              <Bdi>{withoutOptions(said[language])}</Bdi>
              <Where {...where} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The file in the archive, and which entry of the log. */
function Where({ path, position }: Pick<Line, 'path' | 'position'>) {
  const t = useWords('verify');
  return (
    <>
      {path != null && <p className="as-code soft">{path}</p>}
      {position != null && <p className="small soft">{t('entry', { position })}</p>}
    </>
  );
}

/** Gives a text to the browser to keep as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
