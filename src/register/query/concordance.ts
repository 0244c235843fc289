// Which codes of the shared lists stand beside the words of this archive: those of
// vocabularies/micro-thesauri.json whose words are in it as they were compared.
// docs/formats/concordance.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Concordance, parseConcordance } from '../../format/concordance.ts';
import { terms, type View } from './view.ts';

const path = join(import.meta.dirname, '../../../vocabularies/micro-thesauri.json');

let known: Concordance | undefined;

/** The concordance that this version comes with. @throws Failure K-033 if it is none. */
export function knownConcordance(): Concordance {
  known ??= parseConcordance(JSON.parse(readFileSync(path, 'utf8')));
  return known;
}

/**
 * The concordance with the words alone that the archive has from the vocabulary named beside them.
 * What another vocabulary redefined was not compared; roles go with their vocabulary.
 */
export async function concordanceOf(view: View): Promise<Concordance> {
  const rows = await terms(view).select(['term', 'type', 'vocabulary']).execute();
  const here = new Set(rows.map(({ term, type, vocabulary }) => `${vocabulary} ${type} ${term}`));
  const vocabularies = new Set(rows.map(({ vocabulary }) => vocabulary));
  const concordance = knownConcordance();
  const words = concordance.words.filter(({ word, type, vocabulary }) =>
    type === 'role' ? vocabularies.has(vocabulary) : here.has(`${vocabulary} ${type} ${word}`),
  );
  return { ...concordance, words };
}
