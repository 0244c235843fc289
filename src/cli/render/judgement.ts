// A judgement in one line: what was judged or how it was graded, by whom and why.
import { isolate, shortId } from '../../base/shown.ts';
import type { JudgementView } from '../../register/query/show-judgements.ts';
import type { Language, Words } from '../command.ts';
import { ownWord } from './own-words.ts';

const axes: Readonly<Record<string, Words>> = {
  reliability: { en: 'reliability', fa: 'اعتبار منبع' },
  credibility: { en: 'credibility', fa: 'باورپذیری گزاره' },
};

const withdrawn: Words = { en: '[withdrawn] ', fa: '[پس‌گرفته] ' };

export function writeJudgement(judgement: JudgementView, language: Language): string {
  const { id, judges, byName, reason, grade, gradeLabel, isWithdrawn } = judgement;
  const what = axes[judges ?? '']?.[language] ?? ownWord('judged', judges ?? '', language);
  const graded = grade === null ? '' : ` ${grade} (${gradeLabel?.[language] ?? ''})`;
  const who = byName === null ? '' : `${isolate(byName, language)}: `;
  const state = isWithdrawn ? withdrawn[language] : '';
  return `  ${shortId(id)}  ${state}${what}${graded}  ${who}${isolate(reason ?? '', language)}`;
}
