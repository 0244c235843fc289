// How an entity is called: the name that is attested in the reader's language, else one in
// another script with a romanisation that is marked as ours; then every other name.
import { Link } from '@tanstack/react-router';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import { apiPath } from '../../api.ts';
import { listOf } from '../../frame/places.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { buttonClass } from '../../parts/Button.tsx';
import '../../parts/button.css';
import { Icon } from '../../parts/Icon.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { NameText } from '../../parts/NameText.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { useLanguage, useWords } from '../../words.ts';

export function EntityHead({ entity }: { readonly entity: Entity }) {
  const t = useWords('parts');
  const query = { subject: entity.id };
  return (
    <div className="stack close">
      <PageHeader
        above={<KindLink entity={entity} />}
        title={<LabelText label={entity.label} />}
        words={<Names entity={entity} />}
        actions={
          <a className={buttonClass()} href={apiPath('/claims.csv', query)} download>
            <Icon name="download" />
            {t('download-csv')}
          </a>
        }
      />
      <SameAs entity={entity} />
    </div>
  );
}

function KindLink({ entity }: { readonly entity: Entity }) {
  const t = useWords('entity');
  const list = listOf(entity.kind?.id);
  if (entity.kind === null) return <span className="soft">{t('no-kind')}</span>;
  const words = <LabelText label={entity.kind.label} />;
  if (list === undefined) return <span className="soft">{words}</span>;
  return (
    <Link to="/register/$kind" params={{ kind: list }} className="entity-kind">
      {words}
    </Link>
  );
}

function Names({ entity }: { readonly entity: Entity }) {
  const t = useWords('entity');
  const language = useLanguage();
  const { names, label, derivedName } = entity;
  const shown = label[language];
  const others = [...new Map(names.map((name) => [name.full, name])).values()].filter(
    ({ full }) => full !== shown,
  );
  if (others.length === 0 && derivedName === null && names.length > 0) return null;
  return (
    <ul className="entity-names">
      {names.length === 0 && <li className="soft">{t('unnamed')}</li>}
      {derivedName !== null && (
        <li>
          <NameText full={derivedName.text} status="derived" scheme={derivedName.scheme} />
        </li>
      )}
      {others.slice(0, 12).map((name) => (
        <li key={name.full}>
          <NameText {...name} />
        </li>
      ))}
      {others.length > 12 && (
        <li className="soft">{t('more-names', { count: others.length - 12 })}</li>
      )}
    </ul>
  );
}

const isOfSameness = ({ grade, judges }: Entity['judgements'][number]) =>
  grade === null && judges !== 'assessment';

function SameAs({ entity }: { readonly entity: Entity }) {
  const t = useWords('entity');
  const { id, sameAs, isDisputed, judgements } = entity;
  if (sameAs.length === 0 && !isDisputed) return null;
  return (
    <div className="entity-same">
      <p>
        {t('same-as')}{' '}
        {sameAs.map((other) => (
          <span key={other.id}>
            <EntityLink entity={other} />{' '}
          </span>
        ))}
        {isDisputed && (
          <Badge tone="contested" icon="contested">
            {t('disputed')}
          </Badge>
        )}
      </p>
      {sameAs.length > 0 && (
        <p className="small">
          <Link to="/judgements" search={{ cluster: id, state: 'stands' }}>
            {t('same-judgements')}
          </Link>
          {' · '}
          <Link to="/clusters" search={{ q: id }}>
            {t('same-cluster')}
          </Link>
        </p>
      )}
      {judgements.filter(isOfSameness).map(({ id: key, byName, reason }) => (
        <p key={key} className="small soft">
          {byName !== null && (
            <>
              <Bdi>{byName}</Bdi>:{' '}
            </>
          )}
          {reason !== null && <Bdi>{reason}</Bdi>}
        </p>
      ))}
    </div>
  );
}
