// A person grades the reliability of a source, or the credibility of a claim, and says why.
import { useState } from 'react';
import { post } from '../api.ts';
import { writeDigits } from '../language.ts';
import { useRefresh } from '../queries.ts';
import { useLanguage, useWords } from '../words.ts';
import { RadioChoice } from './Choice.tsx';
import type { GradeTarget } from './Grades.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { showToast } from './Toast.tsx';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const digits = ['1', '2', '3', '4', '5', '6'] as const;

type Props = { readonly target: GradeTarget; readonly onClose: () => void };

export function GradeDialog({ target, onClose }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const axis = 'source' in target ? 'reliability' : 'credibility';
  const [grade, setGrade] = useState<string | null>(null);
  const refresh = useRefresh();
  return (
    <ReasonDialog
      onClose={onClose}
      title={t(`grade.give-${axis}`)}
      words={t(`grade.${axis}-words`)}
      act={t('point.record')}
      isChosen={grade !== null}
      run={async (reason) => {
        await post('/grades', { graded: { ...target, [axis]: grade }, reason });
        await refresh();
        showToast({ words: t('grade.recorded') });
      }}
    >
      <RadioChoice<string>
        label={t(`grade.${axis}`)}
        hint={t('grade.scale')}
        value={grade}
        onChange={setGrade}
        choices={(axis === 'reliability' ? letters : digits).map((id) => ({
          id,
          label: writeDigits(id, language),
          note: t(`grade.means.${id}`),
        }))}
      />
    </ReasonDialog>
  );
}
