// What keeps a claim from being sent, and beside which field that is said.
export type Field =
  | 'mark'
  | 'subject'
  | 'predicate'
  | 'value'
  | 'source'
  | 'when'
  | 'place'
  | 'scope'
  | 'chain'
  | 'visibility';

/** A field that cannot be sent as it is; `why` is a word of the page. */
export class Missing extends Error {
  readonly field: Field;
  readonly why: string;

  constructor(field: Field, why: string) {
    super(`${field}: ${why}`);
    this.field = field;
    this.why = why;
  }
}
