// gavah grade
import { credibilityWords, reliabilityWords } from '../../format/grade-scale.ts';
import { type Command, type Language, loaded, type Words } from '../command.ts';

function scaleIn(scale: Readonly<Record<string, Words>>, language: Language): string {
  return Object.entries(scale)
    .map(([grade, words]) => `  ${grade}  ${words[language]}`)
    .join('\n');
}

export const grade: Command = {
  name: 'grade',
  usage: 'ID GRADE --why TEXT',
  summary: {
    en: 'grade the reliability of a source or the credibility of a claim',
    fa: 'درجه دادن به اعتبار یک منبع یا باورپذیری یک گزاره',
  },
  help: {
    en: `Records how reliable you hold a source to be, or how credible a claim, as the Admiralty code
has it, with the reason. The two are never made one, and nothing is decided by them. Of your own
grades of one thing the last counts; those of others stand beside it. gavah withdraw takes one back.

Of a source:
${scaleIn(reliabilityWords, 'en')}
Of a claim:
${scaleIn(credibilityWords, 'en')}`,
    fa: `می‌نویسد که منبعی را چه اندازه معتبر یا گزاره‌ای را چه اندازه باورپذیر می‌دانید، به شیوهٔ کد Admiralty
و با دلیل. این دو هرگز یکی نمی‌شوند و چیزی با آن‌ها تصمیم گرفته نمی‌شود. از درجه‌های خود شما برای یک چیز
آخری به شمار می‌آید و درجه‌های دیگران در کنار آن می‌مانند. درجه با gavah withdraw پس گرفته می‌شود.

منبع:
${scaleIn(reliabilityWords, 'fa')}
گزاره:
${scaleIn(credibilityWords, 'fa')}`,
  },
  options: { why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } } },
  arguments: { least: 2, most: 2 },
  run: loaded(() => import('../work/grade.ts')),
};
