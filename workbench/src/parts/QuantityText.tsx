// How many, as bounded, hedged and worded by the source. Documented counts and estimates
// are never told alike.
import './value.css';
import type { QuantityValue } from '../answers.ts';
import { type Language, writeNumber } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

export function QuantityText({ quantity }: { readonly quantity: QuantityValue }) {
  const t = useWords('parts');
  const language = useLanguage();
  const { hedge, asWritten, type, counts } = quantity;
  return (
    <span className="quantity">
      <bdi>{t(`quantity.${wayOf(quantity)}`, numbersOf(quantity, language, t('quantity.or')))}</bdi>{' '}
      <Bdi>{counts}</Bdi>{' '}
      <span className="quantity-note">
        {t(`quantity.type.${type}`)}
        {hedge !== null && <Quoted word={t('quantity.hedge')} text={hedge} />}
        {asWritten !== null && <Quoted word={t('date.as-written')} text={asWritten} />}
      </span>
    </span>
  );
}

function Quoted({ word, text }: { readonly word: string; readonly text: string }) {
  return (
    <>
      {' · '}
      {word}{' '}
      <q>
        <Bdi>{text}</Bdi>
      </q>
    </>
  );
}

function wayOf({ lower, upper, alternatives, approximate }: QuantityValue): string {
  if (alternatives.length > 0) return 'alternatives';
  if (lower !== null && upper !== null) {
    if (lower !== upper) return approximate ? 'about-between' : 'between';
    return approximate ? 'about' : 'exactly';
  }
  if (lower !== null) return approximate ? 'about-at-least' : 'at-least';
  if (upper !== null) return approximate ? 'about-at-most' : 'at-most';
  return 'unknown';
}

function numbersOf({ lower, upper, alternatives }: QuantityValue, language: Language, or: string) {
  return {
    lower: lower === null ? '' : writeNumber(lower, language),
    upper: upper === null ? '' : writeNumber(upper, language),
    alternatives: alternatives.map((number) => writeNumber(number, language)).join(` ${or} `),
  };
}
