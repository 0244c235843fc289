// What this is: version, archive, keys of the keyboard, the description of the API.
import { useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';

const keys = ['search', 'tab', 'arrows', 'escape'] as const;

export function About() {
  const t = useWords('settings');
  const session = useSession();
  return (
    <section className="card stack close">
      <h2>{t('about')}</h2>
      <dl className="facts">
        <dt>{t('version')}</dt>
        <dd>
          <bdi>{session?.version}</bdi>
        </dd>
        <dt>{t('archive-id')}</dt>
        <dd className="as-code">{session?.archive.id}</dd>
        <dt>{t('api')}</dt>
        <dd>
          <a href="/api/docs">{t('api-docs')}</a>
        </dd>
      </dl>
      <h3>{t('keys')}</h3>
      <dl className="facts">
        {keys.map((key) => (
          <div key={key} className="settings-key">
            <dt>
              <kbd>{t(`key.${key}`)}</kbd>
            </dt>
            <dd>{t(`key.${key}-does`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
