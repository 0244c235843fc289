// What comparing two names finds: levels, and the tokens whose rarity counts.

export type NameAgreement = {
  level: number;
  middle: number;
  /** Tokens that agree in the given and in the family names, to say how common they are. */
  given: number;
  family: number;
  /** How far the rarity of the given, the family and the middle tokens counts, from 0 to 1. */
  givenPart: number;
  familyPart: number;
  middlePart: number;
  middleToken: number;
};

export const nothing: Readonly<NameAgreement> = {
  level: 0,
  middle: 0,
  given: 0,
  family: 0,
  givenPart: 0,
  familyPart: 0,
  middlePart: 0,
  middleToken: 0,
};

/** Back to {@link nothing}; field by field, because it is done for every pair. */
export function clear(out: NameAgreement): void {
  out.level = 0;
  out.middle = 0;
  out.given = 0;
  out.family = 0;
  out.givenPart = 0;
  out.familyPart = 0;
  out.middlePart = 0;
  out.middleToken = 0;
}

/** How one part of a name agrees. */
export type PartAgreement = {
  readonly level: number;
  readonly token: number;
  /** Whether it answers to a part of another kind, and whether that lies between. */
  readonly cross: boolean;
  readonly elder: boolean;
  /** Which two tokens agree. */
  readonly pair: number;
};
export const noPart: PartAgreement = { level: 0, token: 0, cross: false, elder: false, pair: -1 };
