// Which level's rule an answer meets and why, in a line, and in another what the next one asks for.
import type { ConfirmationView, LevelView } from '../../register/query/confirmations.ts';
import type { Language, Words } from '../command.ts';
import { figure, listOf } from './text.ts';

const words = {
  meets: { en: 'meets the rule of level %', fa: 'قاعدهٔ سطح «%» را برمی‌آورد' },
  none: { en: 'meets the rule of no level', fa: 'قاعدهٔ هیچ سطحی را برنمی‌آورد' },
  held: { en: 'held against', fa: 'سنجیده با معیار' },
  next: { en: 'for %', fa: 'برای «%»' },
  graded: { en: 'graded % or better', fa: 'با درجهٔ % یا بهتر' },
  needed: { en: 'needed', fa: 'لازم' },
  contested: { en: 'contested, which it must not be', fa: 'مورد اختلاف است و نباید باشد' },
  uncontested: { en: 'not contested', fa: 'بی‌اختلاف' },
} as const satisfies Record<string, Words>;

const inputs = {
  origins: { en: 'independent origins', fa: 'خاستگاه مستقل' },
  held: { en: 'of them held', fa: 'از آن‌ها نگه‌داشته' },
} as const satisfies Record<string, Words>;

/** One line or two; of what there is, and how many are needed. */
export function writeConfirmation({ met, next }: ConfirmationView, language: Language): string[] {
  const lines = [met === null ? words.none[language] : writeMet(met, language)];
  if (next !== null) {
    const level = words.next[language].replace('%', next.label[language]);
    lines.push(`${level}: ${writeChecks(next, language)}`);
  }
  return lines;
}

function writeMet(met: LevelView, language: Language): string {
  const level = words.meets[language].replace('%', met.label[language]);
  const standard =
    met.standard === null ? '' : ` (${words.held[language]} ${met.standard[language]})`;
  return `${level}${standard}: ${writeChecks(met, language)}`;
}

function writeChecks({ checks, reliability, credibility }: LevelView, language: Language): string {
  // The source's grade and the claim's, as the Admiralty code writes them together: C3.
  const grade = `${reliability ?? ''}${credibility ?? ''}`;
  const graded = grade === '' ? '' : ` ${words.graded[language].replace('%', grade)}`;
  const parts = checks
    .filter(({ needs }) => needs > 0)
    .map(({ input, needs, has }) => {
      if (input === 'uncontested') return words[has === 0 ? 'contested' : 'uncontested'][language];
      const what = inputs[input][language] + (input === 'origins' ? graded : '');
      return `${what} ${figure(has, language)} (${neededIn(needs, language)})`;
    });
  return listOf(parts, language);
}

function neededIn(needs: number, language: Language): string {
  const parts = [figure(needs, language), words.needed[language]];
  return (language === 'fa' ? parts.toReversed() : parts).join(' ');
}
