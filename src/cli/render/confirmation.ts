// Which level's rule an answer meets, and why, in a line.
import type { ConfirmationView, LevelView } from '../../register/query/confirmations.ts';
import type { Language, Words } from '../command.ts';
import { figure, listOf } from './text.ts';

const words = {
  meets: { en: 'meets the rule of level', fa: 'قاعدهٔ این سطح را برمی‌آورد:' },
  none: { en: 'meets the rule of no level', fa: 'قاعدهٔ هیچ سطحی را برنمی‌آورد' },
  held: { en: 'held against', fa: 'سنجیده با معیار' },
  next: { en: 'for', fa: 'برای' },
} as const satisfies Record<string, Words>;

const inputs: Readonly<Record<LevelView['checks'][number]['input'], Words>> = {
  origins: { en: 'independent origins that count', fa: 'خاستگاه مستقل به‌شمارآمده' },
  held: { en: 'of them held', fa: 'از آن‌ها نگه‌داشته' },
  uncontested: { en: 'not contested', fa: 'بی‌اختلاف' },
};

export function writeConfirmation({ met, next }: ConfirmationView, language: Language): string {
  const standard =
    met === null || met.standard === null
      ? ''
      : ` (${words.held[language]} ${met.standard[language]})`;
  const said =
    met === null
      ? words.none[language]
      : `${words.meets[language]} ${met.label[language]}${standard}`;
  const why = met === null ? '' : `: ${writeChecks(met, language)}`;
  const wanted =
    next === null
      ? ''
      : `${language === 'fa' ? '؛' : ';'} ${words.next[language]} ${next.label[language]}: ${writeChecks(next, language)}`;
  return `${said}${why}${wanted}`;
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
