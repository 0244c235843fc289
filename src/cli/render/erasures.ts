// What stays of what was erased, as `gavah show` prints it under the page.
import { isolate, shortId } from '../../base/shown.ts';
import type { ErasureView } from '../../register/query/erasures.ts';
import type { Language } from '../command.ts';
import { ownWord } from './own-words.ts';

const heading = { en: 'Erased', fa: 'زدوده شد' } as const;

export function writeErasures(erasures: readonly ErasureView[], language: Language): string[] {
  if (erasures.length === 0) return [];
  const lines = erasures.map(({ id, at, by, byName, reason, note }) => {
    const who = isolate(byName ?? shortId(by ?? ''), language);
    const why = ownWord('erasing', reason ?? '', language);
    const said = note === null ? '' : ` — ${isolate(note, language)}`;
    return `  ${shortId(id)}  ${at ?? ''}  ${who}: ${why}${said}`;
  });
  return ['', heading[language], ...lines];
}
