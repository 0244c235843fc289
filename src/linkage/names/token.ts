// What one name is for linkage: its tokens, each normalised, with its role and
// the keys it is found by. Described in docs/linkage-names.md.

export type Language = 'fa' | 'ar' | 'und';
export type TokenScript = 'arab' | 'latin' | 'other';
export type Role = 'given' | 'family' | 'father' | 'grandfather' | 'nick' | 'any';

export type NameToken = {
  /** The token after normalisation: folded letters, articles and titles off. */
  readonly text: string;
  readonly script: TokenScript;
  readonly role: Role;
  /** Blocking skeletons: one at least is shared by the spellings of a name, in either script. */
  readonly keys: readonly string[];
  /** One letter that stands for a whole name. */
  readonly isInitial: boolean;
  /** Which table of costs compares this token with one of the other script. */
  readonly language: Language;
};

export type PreparedName = {
  readonly tokens: readonly NameToken[];
  readonly language: Language;
};

export type NameColumns = {
  readonly full?: string;
  readonly given?: string;
  readonly family?: string;
  readonly father?: string;
  readonly grandfather?: string;
  /** Other ways to call the person; their tokens have the role `nick`. */
  readonly alternates?: readonly string[];
};
