// Words of an item's entry; those that the programme itself wrote there, of how it came or of
// what was made of another item, in the reader's language.
import type { OwnWords } from '../../../src/intake/text/derived-items.ts';
import type { OwnMethod } from '../../../src/server/incoming/receive-uploads.ts';
import { useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

const keys: Readonly<Record<OwnWords | OwnMethod, string>> = {
  'this archive': 'from',
  'written anew as CSV': 'list',
  'taken out of a workbook': 'sheet',
  'the workbench': 'workbench',
};

export function OwnText({ words }: { readonly words: string }) {
  const t = useWords('parts');
  const [, list] = /^mapping of (A-\d+)$/.exec(words) ?? [];
  if (list !== undefined) return t('own.mapping', { list: `\u2068${list}\u2069` });
  return isOwn(words) ? t(`own.${keys[words]}`) : <Bdi>{words}</Bdi>;
}

function isOwn(words: string): words is keyof typeof keys {
  return Object.hasOwn(keys, words);
}
