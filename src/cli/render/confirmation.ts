// Which level's rule an answer meets and why, in a line, and in another what the next one asks for.
import type { ConfirmationView, LevelView } from '../../register/query/confirmations.ts';
import type { Language, Words } from '../command.ts';
import { figure, listOf } from './text.ts';

const words = {
  meets: { en: 'meets the rule of level %', fa: 'قاعدهٔ سطح «%» را برمی‌آورد' },
  none: { en: 'meets the rule of no level', fa: 'قاعدهٔ هیچ سطحی را برنمی‌آورد' },
  held: { en: 'held against', fa: 'سنجیده با معیار' },
  next: { en: 'for %', fa: 'برای «%»' },
} as const satisfies Record<string, Words>;

const inputs: Readonly<Record<LevelView['checks'][number]['input'], Words>> = {
  origins: { en: 'independent origins', fa: 'خاستگاه مستقل' },
  held: { en: 'of them held', fa: 'از آن‌ها نگه‌داشته' },
  uncontested: { en: 'not contested', fa: 'بی‌اختلاف' },
};

/** One line or two; of what there is and what is needed both numbers, as in 0/1. */
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

function writeChecks({ checks }: LevelView, language: Language): string {
  const parts = checks
    .filter(({ needs }) => needs > 0)
    .map(({ input, needs, has }) => {
      const numbers = `${figure(has, language)}/${figure(needs, language)}`;
      return `${inputs[input][language]} ${numbers}`;
    });
  return listOf(parts, language);
}
