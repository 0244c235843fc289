// The tables, without indexes but their keys. Immutable: a change is a new
// migration and a new fold version. All texts are in the C collation, so that
// both databases sort alike.
export const tables = `
create table fold_cursor (
  one boolean primary key check (one),
  fold_version integer not null,
  position bigint not null,
  first_id text collate "C",
  last_id text collate "C",
  computed bigint not null
);
create table entry (
  position bigint primary key,
  id text collate "C" not null,
  kind text collate "C",
  at text collate "C",
  by text collate "C",
  visibility smallint not null,
  closed text[] not null,
  fault text collate "C"
);
create table archive (
  position bigint primary key,
  archive text collate "C",
  name text collate "C",
  origin text collate "C",
  vkey text collate "C",
  previous_origin text collate "C",
  previous_checkpoint text collate "C"
);
create table actor (
  position bigint primary key,
  name text collate "C",
  role text collate "C",
  key text collate "C",
  note text collate "C"
);
create table seal (
  position bigint primary key,
  origin text collate "C",
  size bigint,
  checkpoint text collate "C",
  tokens text[],
  cosigned text collate "C",
  note text collate "C"
);
create table erase (
  position bigint primary key,
  reason text collate "C",
  note text collate "C"
);
create table erase_target (
  position bigint not null,
  ordinal integer not null,
  target text collate "C" not null,
  fields text[] not null,
  primary key (position, ordinal)
);
create table item (
  position bigint primary key,
  number bigint not null,
  accession text collate "C" not null,
  name text collate "C",
  path text collate "C",
  spelling text collate "C",
  media_type text collate "C",
  size_bytes bigint,
  sha256 text collate "C",
  sha512 text collate "C",
  encoding text collate "C",
  stored text collate "C",
  modified text collate "C",
  received_from text collate "C",
  method text collate "C",
  collected_at text collate "C",
  relevance text collate "C",
  risk text collate "C",
  note text collate "C",
  language text collate "C",
  visibility smallint not null,
  consent json,
  duplicate_of text collate "C",
  derived_from text collate "C",
  derivation json,
  source text collate "C"
);
create table custody (
  position bigint primary key,
  item text collate "C",
  act text collate "C",
  party text collate "C",
  note text collate "C"
);
create table term (
  position bigint not null,
  ordinal integer not null,
  vocabulary text collate "C",
  version text collate "C",
  term text collate "C" not null,
  type text collate "C" not null,
  label_en text collate "C" not null,
  label_fa text collate "C" not null,
  value json not null,
  current boolean not null,
  primary key (position, ordinal)
);
create table claim (
  position bigint primary key,
  ref text collate "C",
  subject text collate "C",
  predicate text collate "C",
  stance text collate "C",
  object json,
  object_type text collate "C",
  object_entity text collate "C",
  object_term text collate "C",
  object_text text collate "C",
  object_language text collate "C",
  number_lower bigint,
  number_upper bigint,
  earliest text collate "C",
  latest text collate "C",
  when_value json,
  when_earliest text collate "C",
  when_latest text collate "C",
  place text collate "C",
  role text collate "C",
  scope json,
  source text collate "C",
  cited text collate "C",
  access text collate "C",
  chain json,
  origin_entity text collate "C",
  origin_label text collate "C",
  hedge text collate "C",
  item text collate "C",
  locator json,
  reading json,
  machine json,
  visibility smallint not null,
  supersedes text collate "C",
  note text collate "C",
  withdrawn_by bigint,
  superseded_by bigint,
  current boolean not null
);
create table name (
  position bigint primary key,
  entity text collate "C" not null,
  "full" text collate "C" not null,
  language text collate "C",
  script text collate "C",
  rank smallint not null,
  visibility smallint not null,
  sort_key text collate "C" not null,
  keys text[] not null,
  fuzzy text collate "C" not null,
  current boolean not null
);
create table withdrawal (
  position bigint primary key,
  target text collate "C",
  reason text collate "C"
);
create table judgement (
  position bigint primary key,
  judges text collate "C",
  entity_a text collate "C",
  entity_b text collate "C",
  claims text[] not null,
  value json,
  reason text collate "C",
  machine json,
  withdrawn_by bigint
);
create table import (
  position bigint primary key,
  name text collate "C",
  mapping text collate "C",
  items text[],
  rows bigint,
  entries bigint,
  tree text collate "C",
  note text collate "C",
  refusal_count bigint
);
create table import_refusal (
  position bigint not null,
  ordinal integer not null,
  file text collate "C" not null,
  line bigint not null,
  code text collate "C" not null,
  why text collate "C" not null,
  primary key (position, ordinal)
);
create table entity (
  id text collate "C" primary key,
  kind text collate "C",
  kind_visibility smallint,
  visibility smallint not null
);
create table cluster (
  entity text collate "C" primary key,
  cluster text collate "C" not null,
  disputed boolean not null
);
create table source_access (
  source text collate "C" not null,
  access text collate "C" not null,
  visibility smallint not null,
  claims bigint not null,
  primary key (source, access, visibility)
)`;
