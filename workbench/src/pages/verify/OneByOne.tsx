// The fields of an entry that repeat, such as the paragraphs of a text: each is opened by
// itself, with how it begins beside it.
import { useInfiniteQuery } from '@tanstack/react-query';
import { writeNumber } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { listQuery } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

export type Repeated = {
  readonly name: string;
  /** The name of the field that counts them. */
  readonly counter: string;
  readonly count: number | null;
};

type Row = { readonly number: number; readonly words: string };

type Props = {
  readonly id: string;
  readonly repeated: Repeated;
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
};

export function OneByOne({ id, repeated, chosen, onChange }: Props) {
  const t = useWords('verify');
  const language = useLanguage();
  const found = useInfiniteQuery(listQuery<Row>(`/entries/${id}/repeated`));
  if (found.error !== null && found.data === undefined) return <ProblemNote error={found.error} />;
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  if (total === 0) return null;
  const toggle = (number: number, isOn: boolean) =>
    onChange(isOn ? [...chosen, number] : chosen.filter((each) => each !== number));
  return (
    <div className="stack close">
      <fieldset className="verify-fields one-by-one">
        <legend>{t('paragraphs', { name: repeated.name })}</legend>
        {rows.map(({ number, words }) => (
          <Checkbox
            key={number}
            isSelected={chosen.includes(number)}
            onChange={(isOn) => toggle(number, isOn)}
          >
            {writeNumber(number, language)} <Bdi>{words}</Bdi>
          </Checkbox>
        ))}
      </fieldset>
      <p className="small soft">
        {t('paragraphs-words', { count: total })} {t('counter-words', { name: repeated.counter })}
      </p>
      <MoreButton list={found} words={t('paragraphs-more')} />
    </div>
  );
}

/** As the API takes them: `name:3`, and `name:5-7` for neighbours. */
export function writeChosen(name: string, numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => `${name}:${from === to ? from : `${from}-${to}`}`);
}
