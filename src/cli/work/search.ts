// What `gavah search` does.
import { Failure } from '../../base/failure.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { writeAccused } from '../../register/query/accused-words.ts';
import { termLabelsOf } from '../../register/query/labels.ts';
import { type Hit, search as searchRegister } from '../../register/query/search.ts';
import { viewOf } from '../../register/query/view.ts';
import { type Context, type ExitCode, type Language, textValue, type Values } from '../command.ts';
import { labelIn } from '../render/text.ts';
import { withRegister } from '../workplace.ts';

export function run(context: Context, words: readonly string[], values: Values): Promise<ExitCode> {
  const limit = limitOf(textValue(values, 'limit'));
  return withRegister<ExitCode>(context, async (register) => {
    const { hits, next, isCut } = await searchRegister(
      viewOf(register, 'protected'),
      words.join(' '),
      {
        limit,
      },
    );
    const labels = await termLabelsOf(
      viewOf(register, 'protected'),
      hits.flatMap(({ kind }) => kind ?? []),
    );
    for (const hit of hits) {
      const kind = hit.kind === null ? '' : labels.of(hit.kind)[context.language];
      context.print(
        values.json === true ? JSON.stringify(hit) : writeHit(hit, kind, context.language),
      );
    }
    if (values.json !== true)
      context.print(closing({ count: hits.length, more: next !== null, isCut }, context.language));
    return 0;
  });
}

/** @throws Failure U-004 for what is no number of lines. */
function limitOf(text = '20'): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Failure('U-004', { value: text, allowed: '1–999999', command: 'search' });
}

const similar = { en: 'similar', fa: 'شبیه' } as const;

function writeHit(hit: Hit, kind: string, language: Language): string {
  const { label, found, fit } = hit;
  const id = hit.accession ?? shortId(hit.id);
  const also = found === label[language] ? '' : `  (${isolate(found, language)})`;
  const how = fit === 'similar' ? `  ~${similar[language]}` : '';
  const line = `${id.padEnd(22)} ${kind.padEnd(10)} ${labelIn(label, language)}${also}${how}`;
  return hit.accused === null ? line : `${line}\n    ${writeAccused(hit.accused, language)}`;
}

type End = { readonly count: number; readonly more: boolean; readonly isCut: boolean };

function closing({ count, more, isCut }: End, language: Language): string {
  if (count === 0) return language === 'fa' ? 'چیزی یافت نشد.' : 'Nothing was found.';
  if (isCut) {
    return language === 'fa'
      ? '… نام‌های بیش از اندازه‌ای می‌خوانند؛ واژه‌ای بیفزایید.'
      : '… more names fit than can be listed: add a word.';
  }
  if (!more) return '';
  return language === 'fa' ? '… بیشتر: \u2068--limit\u2069' : '… more: --limit';
}
