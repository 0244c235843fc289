// The vocabulary of the archive as it now is.

import type { TermValue } from '../../format/kinds/vocabulary.ts';
import { emptyVocabulary, type Vocabulary } from '../../format/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { terms, type View, viewOf } from './view.ts';

/** The newest definition of every term. */
export function readVocabulary(database: Database): Promise<Vocabulary> {
  return vocabularyOf(viewOf({ database }, 'public'));
}

export async function vocabularyOf(view: View): Promise<Vocabulary> {
  const rows = await terms(view).select(['term', 'value']).orderBy('term').execute();
  if (rows.length === 0) return emptyVocabulary;
  // The fold took the value from an entry whose shape it had checked.
  return { terms: new Map(rows.map(({ term, value }) => [term, value as TermValue])) };
}
