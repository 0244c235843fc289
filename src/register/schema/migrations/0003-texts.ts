// Text that was taken out of items, and its paragraphs. Immutable, as every migration.
export const texts = `
create table item_text (
  position bigint primary key,
  item text collate "C",
  tool text collate "C",
  version text collate "C",
  parameters text collate "C",
  quality text collate "C",
  language text collate "C",
  pages bigint,
  part bigint,
  parts bigint,
  first bigint
);
create table paragraph (
  position bigint not null,
  ordinal integer not null,
  number bigint,
  page text collate "C",
  content text collate "C" not null,
  start bigint not null,
  primary key (position, ordinal)
);
create index item_text_item on item_text (item, position)`;
