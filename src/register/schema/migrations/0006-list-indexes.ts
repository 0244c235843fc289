// Indexes of what is computed, made when it has been: that is faster than to
// keep them up to date meanwhile.
export const listIndexes = `
create index listing_kind_en on listing (kind, sort_en, id);
create index listing_kind_fa on listing (kind, sort_fa, id);
create index listing_kind_claims on listing (kind, claims desc, id);
create index listing_contested on listing (kind, sort_en, id) where contested <> 0;
create index point_order on point (claims desc, subject, predicate, scope)`;
