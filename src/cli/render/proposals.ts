// What `gavah link` says of an archive: what it proposes, and what became of it.
import { type LinkRun, openProposals } from '../../linkage/archive/run.ts';
import type { PairJudgement } from '../../register/query/pair-judgements.ts';
import type { Context } from '../command.ts';
import { figure } from './text.ts';

export type Proposed = { readonly run: LinkRun; readonly judged: readonly PairJudgement[] };

const mostShown = 20;

export function writeProposed({ language }: Context, { run, judged }: Proposed): string {
  const open = openProposals(run, judged);
  const sure = open.filter(({ probability }) => probability >= 0.99).length;
  const bridges = open.filter(({ isBridge }) => isBridge).length;
  const [persons, pairs, judgements, s, b] = [
    ...[run.persons, open.length, judged.length, sure, bridges],
  ].map((value) => figure(value, language));
  const head =
    language === 'fa'
      ? [
          `${persons} شخص سنجیده شد؛ ${pairs} جفت شاید یک شخص باشند (${judgements} داوری پیشین رعایت شد).`,
          `${s} جفت با احتمال دست‌کم ۰٫۹۹؛ ${b} جفت پل میان دو گروه‌اند و باید نخست دیده شوند.`,
        ]
      : [
          `Compared ${persons} persons; ${pairs} pairs may be one person (${judgements} earlier judgements kept to).`,
          `${s} have a probability of 0.99 or more; ${b} are bridges between groups, to be looked at first.`,
        ];
  const rows = open.slice(0, mostShown).map((each) => {
    const mark = each.isBridge ? (language === 'fa' ? '  پل' : '  bridge') : '';
    return `  ${each.probability.toFixed(3)}  \u2068${each.a}\u2069  \u2068${each.b}\u2069${mark}`;
  });
  const next =
    language === 'fa'
      ? 'دیدن و داوری یک‌به‌یک در میز کار؛ یا همه با هم: gavah link --apply-above 0.99 --why TEXT'
      : 'Look at them one by one in the workbench, or take all: gavah link --apply-above 0.99 --why TEXT';
  return [...head, ...rows, next].join('\n');
}

type Taken = { readonly run: LinkRun; readonly count: number; readonly above: number };

export function writeTaken({ language }: Context, { run, count, above }: Taken): string {
  const n = figure(count, language);
  return language === 'fa'
    ? `${n} جفت با احتمال دست‌کم ${figure(above, language)} یک شخص داوری شد. بازپس‌گیری همه با هم: gavah link --undo ${run.run} --why TEXT`
    : `Judged ${n} pairs of probability ${above} or more to be one person. To take all back: gavah link --undo ${run.run} --why TEXT`;
}

type Undone = { readonly run: string; readonly count: number };

export function writeUndone({ language }: Context, { run, count }: Undone): string {
  const n = figure(count, language);
  return language === 'fa'
    ? `${n} داوری اجرای ${run} پس گرفته شد.`
    : `Took back ${n} judgements of the run ${run}.`;
}
