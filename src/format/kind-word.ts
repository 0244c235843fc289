// What a kind of entry is called in a sentence; a kind that is not known goes by its name.
import { isPhraseName, type Phrase, phrase, quoted } from '../base/phrase.ts';

/** `gavah.item/3` as an item, of whatever version. */
export function wordOfKind(kind: string): Phrase {
  const name = kind.replace(/^gavah\.(.*)\/\d+$/, 'kind-$1');
  return isPhraseName(name) ? phrase(name) : quoted(kind);
}
