// What a machine found in the bytes of an item when it came.
export const itemFormats = `
alter table item
  add column puid text collate "C",
  add column format_name text collate "C",
  add column format_version text collate "C",
  add column embedded text collate "C",
  add column embedded_sorts text[] collate "C",
  add column viewer text collate "C"`;
