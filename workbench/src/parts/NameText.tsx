// A name as it is written, with its script where it is not the reader's, and marked where
// no source has it and a rule made it.
import './value.css';
import { useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

type Props = {
  readonly full: string;
  readonly language?: string | null;
  readonly status?: string | null;
  readonly scheme?: string | null;
};

export function NameText({ full, language, status, scheme }: Props) {
  const t = useWords('parts');
  const note =
    scheme === null || scheme === undefined ? t('name.derived') : t('name.derived-by', { scheme });
  return (
    <span className="name">
      <Bdi lang={language ?? undefined}>{full}</Bdi>
      {status === 'derived' && <span className="name-note"> {note}</span>}
    </span>
  );
}
