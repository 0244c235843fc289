// Checks of the archive and what failed in them.
export const archiveChecks = `
create table archive_check (
  position bigint primary key,
  began text collate "C",
  tool text collate "C",
  version text collate "C",
  parameters text collate "C",
  items text[] collate "C",
  entries bigint,
  objects bigint,
  bytes bigint,
  findings bigint,
  listed bigint
);
create table check_failure (
  position bigint not null,
  ordinal integer not null,
  code text collate "C" not null,
  object text collate "C",
  path text collate "C",
  entry bigint,
  primary key (position, ordinal)
);
create index check_failure_object on check_failure (object, position)`;
