// What a custody event tells of when and where it happened, and from whom it came.
export const custodyTold = `
alter table custody rename column party to to_whom;
alter table custody
  add column happened json,
  add column from_whom text collate "C",
  add column place text collate "C"`;
