// What is compared of a row: its fields, each a small number per row that stands
// for a distinct value, with what comparing needs in arrays that threads share.
import type { Language } from '../names/name.ts';
import type { Texts } from '../table/shared.ts';

/** Texts compared letter by letter; the kind says which likenesses count. */
export type TextKind = 'place' | 'postcode' | 'email' | 'number' | 'text' | 'sex';

export type TextField = {
  readonly kind: TextKind;
  readonly name: string;
  /** Per row; 0 where there is no value. */
  readonly codes: Int32Array;
  readonly texts: Texts;
  /** In how many rows each value stands. */
  readonly counts: Int32Array;
};

/** Days as intervals; `parts` is year · 10000 + month · 100 + day, as written, 0 where unknown. */
export type DateField = {
  readonly kind: 'date';
  readonly name: string;
  readonly codes: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly parts: Int32Array;
  readonly counts: Int32Array;
};

export type AgeField = {
  readonly kind: 'age';
  readonly name: string;
  /** Per row: days of age + 1; 0 where there is none. */
  readonly codes: Int32Array;
  readonly counts: Int32Array;
};

export type Field = TextField | DateField | AgeField;

/** Slots of a token in a name. */
export const slotGiven = 1;
export const slotFamily = 2;
/** Between the two, or the father's and grandfather's names. */
export const slotMiddle = 3;
/** The only token of a name, of which nobody knows what it is. */
export const slotAny = 4;
/** Of another name of the person. */
export const slotNick = 5;

export const slotBits = 27;
export const tokenMask = (1 << slotBits) - 1;

/**
 * Names as rows of tokens: `width` numbers a row, slot << 27 | token, 0 where
 * there are no more. Tokens are numbered from 1.
 */
export type NameField = {
  readonly width: number;
  /** One array for every spelling of the name that a row may have, such as Arabic and Latin. */
  readonly variants: readonly Int32Array[];
  /**
   * Beside each word of a spelling what it is written together with the next, where that
   * may be a word of the lists: its slot << 27 | token, else 0. Empty where no language is known.
   */
  readonly joins: readonly Int32Array[];
  readonly language: Language;
  readonly texts: Texts;
  /** Of each token its script, by its place in {@link scripts}. */
  readonly scripts: Uint8Array;
  readonly isInitial: Uint8Array;
  /** Whether a token is compared letter by letter with its like and by nothing else. */
  readonly isTyped: Uint8Array;
  /** The first letter of a token's key, the same in every script. */
  readonly openings: Uint16Array;
  /** The first blocking key of each token, by which hopeless pairs are ruled out in any script. */
  readonly keyTexts: Texts;
  /** Hashes of the blocking keys of token i: keys[keyStarts[i]] to keys[keyStarts[i + 1]]. */
  readonly keyStarts: Int32Array;
  readonly keys: Int32Array;
  /** Of each token the hash of its first letters; empty where its keys hold it already. */
  readonly beginnings: Int32Array;
  /** Of each token the first that is another spelling of the same known name, or itself. */
  readonly groups: Int32Array;
  /** Share of a token's group among the given and among the family names, smoothed. */
  readonly shareGiven: Float32Array;
  readonly shareFamily: Float32Array;
};

export const scripts = ['other', 'latin', 'arab'] as const;

export type Records = {
  readonly count: number;
  /** Which list a row is from. */
  readonly source: Uint8Array;
  readonly name: NameField | undefined;
  readonly fields: readonly Field[];
  /** The codes of all fields row by row, so that a row lies together in memory. */
  readonly rows: Int32Array;
  /** Of each field the one that it depends on, or -1; see record/dependence.ts. */
  readonly parents: readonly number[];
};
