// One thing that was found: how it is called, what it is, and how what was typed fits.
import type { Hit } from '../../../src/server/shapes/entity.ts';
import { AccusedWords } from '../parts/AccusedNote.tsx';
import { Bdi } from '../parts/Bdi.tsx';
import { LabelText } from '../parts/LabelText.tsx';
import { useLanguage, useWords } from '../words.ts';

type Props = {
  readonly id: string;
  readonly hit: Hit;
  readonly isChosen: boolean;
  /** Found for what was typed before, and shown until the answer is there. */
  readonly isOld: boolean;
  readonly onOpen: (hit: Hit) => void;
  readonly onPoint: () => void;
};

export function SearchHit({ id, hit, isChosen, isOld, onOpen, onPoint }: Props) {
  const t = useWords('frame');
  const language = useLanguage();
  const { label, kindLabel, accession, found, fit, accused } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      className="palette-hit"
      aria-selected={isChosen}
      data-old={isOld ? '' : undefined}
      onClick={() => onOpen(hit)}
      onPointerMove={onPoint}
    >
      <span>
        <LabelText label={label} />{' '}
        {found !== label[language] && (
          <span className="soft">
            · <Bdi>{found}</Bdi>
          </span>
        )}
      </span>
      <span className="tiny soft palette-note">
        {accession !== null && <bdi>{accession}</bdi>}
        {kindLabel !== null && <Bdi>{kindLabel[language]}</Bdi>}
        {fit !== 'written' && <span>{t(`search.fit.${fit}`)}</span>}
        {accused !== null && <AccusedWords accused={accused} />}
      </span>
    </div>
  );
}
