// What was worked out of pictures, by which those that are much the same are found.
export const pictures = `
create table item_picture (
  position bigint primary key,
  item text collate "C",
  tool text collate "C",
  version text collate "C",
  parameters text collate "C",
  width bigint,
  height bigint,
  pixels text collate "C",
  sketch bit(256),
  inner_sketch bit(256)
);
create index item_picture_item on item_picture (item, position)`;

export const pictureIndex = `
create index item_picture_pixels on item_picture (pixels)`;
