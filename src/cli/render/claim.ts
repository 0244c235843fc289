// A claim and a contested point as lines of text: what is said, by whom, where
// it stands, and how the archive knows it.

import { isolate, shortId } from '../../base/shown.ts';
import { writeAccused } from '../../register/query/accused-words.ts';
import type { ClaimView } from '../../register/query/claim-view.ts';
import type { ContestedPoint } from '../../register/query/contested.ts';
import type { Label } from '../../register/query/labels.ts';
import type { AnswerView } from '../../register/query/points.ts';
import type { Access } from '../../register/query/sources.ts';
import type { Language, Words } from '../command.ts';
import { writeConfirmation } from './confirmation.ts';
import { labelIn, listOf, quote } from './text.ts';
import { stateObject, writeQualifiers } from './value.ts';

/** How far a source was seen. */
export const accessWords: Readonly<Record<Access, Words>> = {
  held: { en: 'held', fa: 'نگه‌داشته' },
  excerpt: { en: 'read in excerpt', fa: 'گزیده‌خوانده' },
  secondary: { en: 'known through another', fa: 'به‌واسطه' },
  'not-seen': { en: 'not seen', fa: 'نادیده' },
};

const states: Readonly<Record<string, Words>> = {
  withdrawn: { en: '[withdrawn] ', fa: '[پس‌گرفته] ' },
  superseded: { en: '[corrected] ', fa: '[تصحیح‌شده] ' },
  stands: { en: '', fa: '' },
};

const closed: Words = { en: '(closed)', fa: '(بسته)' };

/** One claim in two lines, indented by two, and one for each accused whom it names. */
export function writeClaim(claim: ClaimView, language: Language): string {
  const qualifiers = writeQualifiers(claim, language);
  const also = qualifiers.length === 0 ? '' : `  (${listOf(qualifiers, language, ';')})`;
  const state = states[claim.state]?.[language] ?? '';
  const stated = claim.closed.includes('object') ? closed[language] : stateObject(claim, language);
  const said = `  ${shortId(claim.id)}  ${state}${stated}${also}\n      ${writeSource(claim, language)}`;
  return [said, ...claim.accused.map((one) => `      ${writeAccused(one, language)}`)].join('\n');
}

/** Who says it, where, with what reserve, and how far the archive has seen that source. */
export function writeSource(claim: ClaimView, language: Language): string {
  const source = claim.source === null ? closed[language] : labelIn(claim.source.label, language);
  const parts = [source];
  if (claim.cited !== null) parts.push(isolate(claim.cited, language));
  const chain = writeChain(claim, language);
  // A chain of the source alone says nothing that the source does not.
  if (chain !== '' && chain !== source) parts.push(chain);
  if (claim.hedge !== null) parts.push(quote(claim.hedge, language));
  const known = claim.access === null ? undefined : accessWords[claim.access][language];
  if (known !== undefined) parts.push(`[${known}]`);
  return parts.join(' · ');
}

function writeChain({ chain }: ClaimView, language: Language): string {
  const arrow = language === 'fa' ? ' ← ' : ' → ';
  return chain
    .map(({ speakerLabel, label, speaker }) => {
      if (speakerLabel !== null) return labelIn(speakerLabel, language);
      return isolate(label ?? speaker ?? '?', language);
    })
    .join(arrow);
}

const verdicts: Readonly<Record<ContestedPoint['verdict'], Words>> = {
  contested: { en: 'CONTESTED', fa: 'مورد اختلاف' },
  differing: { en: 'differing', fa: 'متفاوت' },
};

/** The authors of sources, by the source's id. */
export type Authors = ReadonlyMap<string, readonly Label[]>;

type PointStyle = {
  readonly authors: Authors;
  /** Whether each answer says which level's rule it meets, and why. */
  readonly withLevels: boolean;
};

/** A point with its answers, each with those who give it. */
export function writePoint(point: ContestedPoint, language: Language, style: PointStyle): string {
  const title = `${labelIn(point.subject.label, language)} — ${labelIn(point.predicate.label, language)}`;
  const scope = writeScope(point, language);
  const head = `${verdicts[point.verdict][language]}  ${title}${scope}`;
  return [head, ...point.answers.map((answer) => writeAnswer(answer, language, style))].join('\n');
}

function writeScope({ answers }: ContestedPoint, language: Language): string {
  const shared = answers.flatMap(({ claims }) =>
    claims.map((claim) => writeQualifiers(claim, language)),
  );
  const [first = []] = shared;
  const common = first.filter((part) => shared.every((parts) => parts.includes(part)));
  return common.length === 0 ? '' : `  (${listOf(common, language, ';')})`;
}

function writeAnswer(
  answer: AnswerView,
  language: Language,
  { authors, withLevels }: PointStyle,
): string {
  const who = answer.claims.map((claim) => {
    const hedge = claim.hedge === null ? '' : ` ${quote(claim.hedge, language)}`;
    return writeSpeaker(claim, language, authors) + hedge;
  });
  const stated = stateObject(answer, language);
  const accused = (answer.claims[0]?.accused ?? []).map((one) => writeAccused(one, language));
  return `    ${stated}\n        ${[
    ...new Set(who),
    ...accused,
    ...(withLevels ? writeConfirmation(answer.confirmation, language) : []),
  ].join('\n        ')}`;
}

/** Who says it: the author, where one is stated, and the title. */
function writeSpeaker({ source }: ClaimView, language: Language, authors: Authors): string {
  if (source === null) return closed[language];
  const names = (authors.get(source.id) ?? []).map((label) => labelIn(label, language));
  const title = labelIn(source.label, language);
  return names.length === 0 ? title : `${listOf(names, language)}: ${title}`;
}
