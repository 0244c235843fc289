// The tables of what is said of claims afterwards: withdrawals, judgements and grades.
import type { Json } from '../../base/json.ts';

type Text = string | null;
type Whole = number | null;

export type WithdrawalTable = { position: number; target: Text; reason: Text };

export type JudgementTable = {
  position: number;
  /** What a judgement says; of a grade its axis, `reliability` or `credibility`. */
  judges: Text;
  /** The two entities of a judgement of sameness, in the order of their ids; the source of a grade. */
  entity_a: Text;
  entity_b: Text;
  claims: string[];
  value: Json;
  reason: Text;
  machine: Json;
  withdrawn_by: Whole;
  /** Of a grade alone. */
  scale: Text;
  grade: Text;
};
