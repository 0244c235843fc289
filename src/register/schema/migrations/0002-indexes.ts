// The indexes, made after a first load because that is several times faster.
// Immutable, as every migration.
export const indexes = `
create index entry_id on entry (id);
create index entry_kind on entry (kind, position);
create index item_accession on item (accession);
create index item_sha256 on item (sha256);
create index item_source on item (source) where source is not null;
create index item_derived_from on item (derived_from) where derived_from is not null;
create index item_duplicate_of on item (duplicate_of) where duplicate_of is not null;
create index custody_item on custody (item);
create index term_term on term (term);
create index claim_subject on claim (subject, predicate, position);
create index claim_predicate on claim (predicate, subject) where current;
create index claim_object_entity on claim (object_entity) where object_entity is not null;
create index claim_place on claim (place) where place is not null;
create index claim_source on claim (source, access, visibility) where current;
create index claim_origin_entity on claim (origin_entity) where origin_entity is not null;
create index claim_item on claim (item) where item is not null;
create index claim_supersedes on claim (supersedes) where supersedes is not null;
create index name_entity on name (entity);
create index name_sort_key on name (sort_key, position);
create index name_keys on name using gin (keys);
create index name_fuzzy on name using gin (fuzzy gin_trgm_ops);
create index withdrawal_target on withdrawal (target);
create index judgement_entity_a on judgement (entity_a);
create index judgement_entity_b on judgement (entity_b);
create index judgement_claims on judgement using gin (claims);
create index erase_target_target on erase_target (target);
create index import_items on import using gin (items);
create index entity_kind on entity (kind, id);
create index cluster_cluster on cluster (cluster)`;
