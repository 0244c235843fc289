// The names that items themselves have, apart from the many that claims give, and
// from whom they came: a list of items is narrowed by these.
export const itemNames = `
create index name_item_fuzzy on name using gin (fuzzy gin_trgm_ops) where script is null;
create index name_item_keys on name using gin (keys) where script is null;
create index item_received_from on item (received_from)`;
