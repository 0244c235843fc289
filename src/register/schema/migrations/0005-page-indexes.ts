// Indexes by which claims are read page by page in the order of the log, instead
// of those that found them without an order.
export const pageIndexes = `
drop index claim_item;
drop index claim_object_entity;
drop index claim_place;
drop index claim_origin_entity;
create index claim_item on claim (item, position) where item is not null;
create index claim_object_entity on claim (object_entity, position)
  where object_entity is not null;
create index claim_place on claim (place, position) where place is not null;
create index claim_origin_entity on claim (origin_entity, position)
  where origin_entity is not null;
create index claim_source_position on claim (source, position);
create index claim_predicate_position on claim (predicate, position);
create index claim_closed on claim (position) where subject is null;
create index claim_ended on claim (position) where stands_below < 3;
create index claim_stance on claim (subject, predicate) where current and stance <> 'asserts';
create index entry_fault on entry (position) where fault is not null`;
