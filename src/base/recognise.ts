// The way back from an English text of ours to what it says, for what is kept or handed on as
// text only: the refusals in an import's entry, the complaints of a library in our own words.
import { type Code, codes } from './codes.ts';
import { isPhraseName, type Param, type Params, type Phrase, phrases } from './phrase.ts';

/** The parameters that a code's English text was filled with; undefined if it is not that text. */
export function recogniseParams(code: Code, english: string): Params | undefined {
  const found = valuesIn(codes[code].en, english);
  if (found === undefined) return undefined;
  const { why, what, wanted, ...rest } = found;
  const spoken = Object.entries({ why, what, wanted }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, recognisePhrase(String(text)) ?? ownWords(String(text))]],
  );
  return { ...rest, ...Object.fromEntries(spoken) };
}

/** The phrase that an English text is; undefined for what is none, or could be any. */
export function recognisePhrase(english: string): Phrase | undefined {
  for (const [name, { en }] of Object.entries(phrases)) {
    const isAnything = en.startsWith('{');
    const params = isAnything || !isPhraseName(name) ? undefined : valuesIn(en, english);
    if (params !== undefined && isPhraseName(name)) return { phrase: name, params };
  }
  return undefined;
}

function ownWords(text: string): Phrase {
  return { phrase: 'quoted', params: { text } };
}

/** What stands in the places of a text; whole numbers as such, unless they are quoted. */
function valuesIn(text: string, filled: string): Record<string, Param> | undefined {
  const places = [...text.matchAll(/“?\{(\w+)\}/g)];
  const between = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`^${between.join('(.+?)')}$`, 's').exec(filled)?.slice(1);
  return found && Object.fromEntries(found.map((value, i) => valueAt(places[i], value)));
}

function valueAt(place: RegExpExecArray | undefined, value: string): [string, Param] {
  const [written = '', name = ''] = place ?? [];
  const isNumber = !written.startsWith('“') && String(Number(value)) === value;
  return [name, isNumber ? Number(value) : value];
}
