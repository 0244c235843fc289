// Sketches of texts, by which texts that are much the same are found.
export const textSketches = `
alter table item_text
  add column sketch text collate "C",
  add column bands integer[]`;

export const textSketchIndex = `
create index item_text_bands on item_text using gin (bands)`;
