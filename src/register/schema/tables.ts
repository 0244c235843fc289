// The register's tables as TypeScript sees them. docs/register.md explains each;
// migrations/ makes them; columns.ts lists their columns in order.
import type { Json } from '../../base/json.ts';
import type {
  ClusterTable,
  EntityTable,
  ListingTable,
  PointTable,
  SourceAccessTable,
} from './computed-tables.ts';
import type { JudgementTable, WithdrawalTable } from './judgement-tables.ts';
import type { ItemPictureTable, ItemTextTable, ParagraphTable } from './machine-tables.ts';

type Text = string | null;
type Whole = number | null;

/** How far the fold has come, and in what way. One row. */
export type FoldCursorTable = {
  one: boolean;
  fold_version: number;
  /** How many entries were folded. */
  position: number;
  first_id: Text;
  last_id: Text;
  /** How many entries the computed tables take in; less than `position` only while loading. */
  computed: number;
};

export type EntryTable = {
  position: number;
  id: string;
  kind: Text;
  at: Text;
  by: Text;
  /** 0 public, 1 team, 2 protected. */
  visibility: number;
  /** The names of its closed fields; empty for a whole body. */
  closed: string[];
  /** The code of what kept it from being folded, or null. */
  fault: Text;
};

export type ArchiveTable = {
  position: number;
  archive: Text;
  name: Text;
  origin: Text;
  vkey: Text;
  previous_origin: Text;
  previous_checkpoint: Text;
};

export type ActorTable = { position: number; name: Text; role: Text; key: Text; note: Text };

export type SealTable = {
  position: number;
  origin: Text;
  size: Whole;
  checkpoint: Text;
  tokens: string[] | null;
  cosigned: Text;
  note: Text;
};

export type EraseTable = { position: number; reason: Text; note: Text };
export type EraseTargetTable = {
  position: number;
  ordinal: number;
  target: string;
  fields: string[];
};

export type ItemTable = {
  position: number;
  number: number;
  /** A-000001 and on, in log order. */
  accession: string;
  name: Text;
  path: Text;
  /** `plain`, or `percent` where bytes of the path are percent-encoded. */
  spelling: Text;
  media_type: Text;
  size_bytes: Whole;
  sha256: Text;
  sha512: Text;
  encoding: Text;
  stored: Text;
  modified: Text;
  received_from: Text;
  method: Text;
  collected_at: Text;
  relevance: Text;
  risk: Text;
  note: Text;
  language: Text;
  visibility: number;
  consent: Json;
  duplicate_of: Text;
  derived_from: Text;
  derivation: Json;
  source: Text;
  /** The PRONOM id of its format, where a signature is certain. */
  puid: Text;
  format_name: Text;
  format_version: Text;
  /** Whether metadata was found inside; null where nothing looked. */
  embedded: Text;
  embedded_sorts: string[] | null;
  /** What the workbench of that time could show it with. */
  viewer: Text;
};

export type CustodyTable = {
  position: number;
  item: Text;
  act: Text;
  happened: Json;
  from_whom: Text;
  to_whom: Text;
  place: Text;
  note: Text;
};

/** A check of the archive, or of the bytes of some items. */
export type ArchiveCheckTable = {
  position: number;
  began: Text;
  tool: Text;
  version: Text;
  parameters: Text;
  /** Null where all was checked; empty where it is closed what was. */
  items: string[] | null;
  entries: Whole;
  objects: Whole;
  bytes: Whole;
  findings: Whole;
  /** How many of them are listed. */
  listed: Whole;
};
export type CheckFailureTable = {
  position: number;
  ordinal: number;
  code: string;
  object: Text;
  path: Text;
  entry: Whole;
};

export type TermTable = {
  position: number;
  ordinal: number;
  vocabulary: Text;
  version: Text;
  term: string;
  type: string;
  label_en: string;
  label_fa: string;
  value: Json;
  /** Whether no later entry redefines it. */
  current: boolean;
};

export type ClaimTable = {
  position: number;
  ref: Text;
  subject: Text;
  predicate: Text;
  stance: Text;
  object: Json;
  object_type: Text;
  object_entity: Text;
  object_term: Text;
  object_text: Text;
  object_language: Text;
  number_lower: Whole;
  number_upper: Whole;
  earliest: Text;
  latest: Text;
  when_value: Json;
  when_earliest: Text;
  when_latest: Text;
  place: Text;
  role: Text;
  scope: Json;
  source: Text;
  cited: Text;
  access: Text;
  chain: Json;
  origin_entity: Text;
  origin_label: Text;
  hedge: Text;
  item: Text;
  locator: Json;
  reading: Json;
  machine: Json;
  visibility: number;
  supersedes: Text;
  note: Text;
  /** The position of the first withdrawal that names it. */
  withdrawn_by: Whole;
  /** The position of the latest claim, not withdrawn, that corrects it. */
  superseded_by: Whole;
  /** Whether it stands for anybody who may see it. */
  current: boolean;
  /** As `superseded_by`, of the corrections that the public, and that the team may see. */
  superseded_public: Whole;
  superseded_team: Whole;
  /** It stands for readers of the levels below this one: 0 for nobody, 3 for all. */
  stands_below: number;
};

export type NameTable = {
  /** The claim or item that gives the name. */
  position: number;
  entity: string;
  full: string;
  language: Text;
  script: Text;
  /** The lower, the sooner it is shown. */
  rank: number;
  visibility: number;
  sort_key: string;
  keys: string[];
  fuzzy: string;
  current: boolean;
  /** Its consonants and long vowels in Latin letters, whatever its script. */
  outline: string;
  /** As of the claim that gives it; 3 for the name of an item. */
  stands_below: number;
};

export type ImportTable = {
  position: number;
  name: Text;
  mapping: Text;
  items: string[] | null;
  rows: Whole;
  entries: Whole;
  tree: Text;
  note: Text;
  refusal_count: Whole;
};
export type ImportRefusalTable = {
  position: number;
  ordinal: number;
  file: string;
  line: number;
  code: string;
  why: string;
};

export type RegisterTables = {
  fold_cursor: FoldCursorTable;
  entry: EntryTable;
  archive: ArchiveTable;
  actor: ActorTable;
  seal: SealTable;
  erase: EraseTable;
  erase_target: EraseTargetTable;
  item: ItemTable;
  custody: CustodyTable;
  archive_check: ArchiveCheckTable;
  check_failure: CheckFailureTable;
  item_text: ItemTextTable;
  item_picture: ItemPictureTable;
  paragraph: ParagraphTable;
  term: TermTable;
  claim: ClaimTable;
  name: NameTable;
  withdrawal: WithdrawalTable;
  judgement: JudgementTable;
  import: ImportTable;
  import_refusal: ImportRefusalTable;
  entity: EntityTable;
  cluster: ClusterTable;
  listing: ListingTable;
  point: PointTable;
  source_access: SourceAccessTable;
};

export type TableName = keyof RegisterTables;
