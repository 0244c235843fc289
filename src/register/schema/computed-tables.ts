// The tables that the fold computes from those of the entries (tables.ts), as
// TypeScript sees them.

type Text = string | null;
type Whole = number | null;

/** An entity: anything that a current claim is about. */
export type EntityTable = {
  id: string;
  kind: Text;
  kind_visibility: Whole;
  visibility: number;
};

/** An entity that analysts judged to be the same as others, as a level sees it. */
export type ClusterTable = {
  entity: string;
  /** 1 team, 2 protected: a judgement on what is protected joins nothing for the team. */
  level: number;
  /** The id of the cluster: its least member. */
  cluster: string;
  /** Whether two of its members are also judged to be different. */
  disputed: boolean;
};

/** An entity as lists show it to readers of the levels `low` to `high`. */
export type ListingTable = {
  id: string;
  low: number;
  high: number;
  kind: Text;
  /** How many current claims are about it, and from how many sources. */
  claims: number;
  sources: number;
  /** The order of its English and of its Persian label; of one without a name, after all others. */
  sort_en: string;
  sort_fa: string;
  /** The position of the first claim that gives a date, and of the first with a place. */
  dated: Whole;
  placed: Whole;
  /** Bit 1 public, 2 team, 4 protected: for whom something said of it is contested. */
  contested: number;
};

/** A point whose answers differ. */
export type PointTable = {
  /** An entity, or the least member of its cluster. */
  subject: string;
  predicate: string;
  /** The SHA-256 of its scope as canonical JSON. */
  scope: string;
  /** Bit 1 public, 2 team, 4 protected: for whom it stands so. */
  levels: number;
  verdict: string;
  /** How many claims take part. */
  claims: number;
};

export type SourceAccessTable = {
  source: string;
  access: string;
  visibility: number;
  /**
   * How many claims rest on the source in this way from this level on; negative where more end to
   * stand with it. A level has the sum of its own and those below.
   */
  claims: number;
};
