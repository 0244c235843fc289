// One paragraph with what is marked in it. Its text is there as it is, so that
// what is selected in it is what it says.
import { memo } from 'react';
import type { TextPage } from '../../../src/server/shapes/item.ts';
import { writeDigits } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import { type Marked, type Segment, segmentsOf } from './segments.ts';

type Props = {
  readonly paragraph: TextPage['paragraphs'][number];
  readonly marks: readonly Marked[];
  readonly focus: string | null;
  readonly isNewPage: boolean;
  readonly onChoose: ((claim: string) => void) | undefined;
};

function AnyParagraph({ paragraph, marks, focus, isNewPage, onChoose }: Props) {
  const t = useWords('viewers');
  const language = useLanguage();
  const { text, start, page } = paragraph;
  return (
    <>
      {isNewPage && page !== null && (
        <p className="text-page small soft">{t('page', { page: writeDigits(page, language) })}</p>
      )}
      <p className="text-paragraph" dir="auto" data-start={start}>
        {segmentsOf(text, start, marks).map((segment) => (
          <Piece key={segment.start} segment={segment} focus={focus} onChoose={onChoose} />
        ))}
      </p>
    </>
  );
}

export const TextParagraph = memo(AnyParagraph, (a, b) => {
  if (a.paragraph !== b.paragraph || a.focus !== b.focus || a.onChoose !== b.onChoose) return false;
  return a.marks === b.marks || overlapping(a) === overlapping(b);
});

/** What is marked in a paragraph, as one text to compare. */
function overlapping({ paragraph: { text, start }, marks }: Props): string {
  const over = marks.filter((mark) => mark.start < start + text.length && mark.end > start);
  return JSON.stringify(over);
}

type PieceProps = Pick<Props, 'focus' | 'onChoose'> & { readonly segment: Segment };

function Piece({ segment, focus, onChoose }: PieceProps) {
  const { marks, text } = segment;
  if (marks.length === 0) return text;
  const claims = marks.flatMap(({ claim }) => claim ?? []);
  const claim = claims.find((each) => each === focus) ?? claims[0];
  const classes = [
    ...new Set(marks.map(({ kind }) => kind)),
    ...(claim !== undefined && claim === focus ? ['focus'] : []),
  ];
  return (
    <mark
      className={classes.join(' ')}
      data-claim={claim}
      onClick={() => claim !== undefined && onChoose?.(claim)}
    >
      {text}
    </mark>
  );
}
