// The one way in which Gavah says that something is wrong: a code, its
// parameters and what caused it. The texts that people read are in codes.ts,
// the phrases that go into them in phrase.ts.
import { type Code, codes, isCode } from './codes.ts';
import { type Params, type Phrase, phrases } from './phrase.ts';
import { showParam } from './shown.ts';

type Language = 'en' | 'fa';

/** A refusal or a broken invariant, named by its code. Thrown by every `parse…` and `read…`. */
export class Failure extends Error {
  readonly code: Code;
  readonly params: Params;

  constructor(code: Code, params: Params = {}, cause?: unknown) {
    super(`${code} ${textOf(code, 'en', params)}`, cause === undefined ? {} : { cause });
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

/** How a value that is no phrase is written into a text. */
export type Show = (value: string | number, language: Language) => string;

/**
 * Fills the text of a code with its parameters; a parameter that is missing stays as `{name}`.
 *
 * @param show how a value is written; as it is, unless something else is said.
 */
export function textOf(
  code: Code,
  language: Language,
  params: Params,
  show: Show = String,
): string {
  return filled(codes[code][language], { language, params, show });
}

type Filling = { readonly language: Language; readonly params: Params; readonly show: Show };

function filled(text: string, { language, params, show }: Filling): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? worded(value, language, show) : show(value, language);
  });
}

/** A failure inside a sentence keeps its code, by which it is looked up, and loses its full stop. */
function worded({ phrase, params }: Phrase, language: Language, show: Show): string {
  if (!isCode(phrase)) return filled(phrases[phrase][language], { language, params, show });
  return `${phrase} ${textOf(phrase, language, params, show)}`.replace(/\.$/, '');
}

/** A phrase as plain text. */
export function writePhrase(phrase: Phrase, language: Language): string {
  return worded(phrase, language, String);
}

/** Parameters as programmes get them: phrases in English. */
export function plainParams(params: Params): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? writePhrase(value, 'en') : value,
    ]),
  );
}

/** The text of a failure in the reader's language, without its code. */
export function describeFailure(failure: Failure, language: Language): string {
  return textOf(failure.code, language, failure.params);
}

/**
 * The text of a failure as a person is shown it: numbers in the digits of the language, and what
 * it names, which comes from files and people, isolated.
 */
export function showFailure(
  { code, params }: Pick<Failure, 'code' | 'params'>,
  language: Language,
): string {
  return textOf(code, language, params, showParam);
}
