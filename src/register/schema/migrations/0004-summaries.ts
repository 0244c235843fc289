// What lists and pages are read from without working through every claim: an
// entity as each level sees it, for whom a claim stands, the points that do not agree, clusters by level,
// and the outline by which spelled names are ordered. All of it is computed.
export const summaries = `
alter table name add column outline text collate "C" not null;
alter table name add column stands_below smallint not null;
alter table claim add column superseded_public bigint;
alter table claim add column superseded_team bigint;
alter table claim add column stands_below smallint not null;
drop table cluster;
create table cluster (
  entity text collate "C" not null,
  level smallint not null,
  cluster text collate "C" not null,
  disputed boolean not null,
  primary key (entity, level)
);
create table listing (
  id text collate "C" not null,
  low smallint not null,
  high smallint not null,
  kind text collate "C",
  claims bigint not null,
  sources bigint not null,
  sort_en text collate "C" not null,
  sort_fa text collate "C" not null,
  dated bigint,
  placed bigint,
  contested smallint not null,
  primary key (id, low)
);
create table point (
  subject text collate "C" not null,
  predicate text collate "C" not null,
  scope text collate "C" not null,
  levels smallint not null,
  verdict text collate "C" not null,
  claims bigint not null,
  primary key (subject, predicate, scope, levels)
)`;
