// Words of an item's entry; those that the programme itself wrote there, of what it made of
// another item, in the reader's language.
import type { OwnWords } from '../../../src/intake/text/derived-items.ts';
import { useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

const keys: Readonly<Record<OwnWords, string>> = {
  'this archive': 'from',
  'written anew as CSV': 'list',
  'taken out of a workbook': 'sheet',
};

export function OwnText({ words }: { readonly words: string }) {
  const t = useWords('parts');
  return isOwn(words) ? t(`own.${keys[words]}`) : <Bdi>{words}</Bdi>;
}

function isOwn(words: string): words is OwnWords {
  return Object.hasOwn(keys, words);
}
