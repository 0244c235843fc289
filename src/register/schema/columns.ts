// The columns of every table in their order, and the key that its rows are
// sorted by. COPY, the canonical dump and the schema's test all read it.
import type { RegisterTables, TableName } from './tables.ts';

type ColumnsOf = { readonly [T in TableName]: readonly (keyof RegisterTables[T] & string)[] };

export const columns: ColumnsOf = {
  fold_cursor: ['one', 'fold_version', 'position', 'first_id', 'last_id', 'computed'],
  entry: ['position', 'id', 'kind', 'at', 'by', 'visibility', 'closed', 'fault'],
  archive: ['position', 'archive', 'name', 'origin', 'vkey', 'previous_origin', 'previous_checkpoint'],
  actor: ['position', 'name', 'role', 'key', 'note'],
  seal: ['position', 'origin', 'size', 'checkpoint', 'tokens', 'note'],
  erase: ['position', 'reason', 'note'],
  erase_target: ['position', 'ordinal', 'target', 'fields'],
  item: ['position', 'number', 'accession', 'name', 'path', 'media_type', 'size_bytes', 'sha256', 'sha512', 'encoding', 'stored', 'modified', 'received_from', 'method', 'collected_at', 'relevance', 'risk', 'note', 'language', 'visibility', 'consent', 'duplicate_of', 'derived_from', 'derivation', 'source'],
  custody: ['position', 'item', 'act', 'party', 'note'],
  term: ['position', 'ordinal', 'vocabulary', 'version', 'term', 'type', 'label_en', 'label_fa', 'value', 'current'],
  claim: ['position', 'ref', 'subject', 'predicate', 'stance', 'object', 'object_type', 'object_entity', 'object_term', 'object_text', 'object_language', 'number_lower', 'number_upper', 'earliest', 'latest', 'when_value', 'when_earliest', 'when_latest', 'place', 'role', 'scope', 'source', 'cited', 'access', 'chain', 'origin_entity', 'origin_label', 'hedge', 'item', 'locator', 'reading', 'machine', 'visibility', 'supersedes', 'note', 'withdrawn_by', 'superseded_by', 'current'],
  name: ['position', 'entity', 'full', 'language', 'script', 'rank', 'visibility', 'sort_key', 'keys', 'fuzzy', 'current'],
  withdrawal: ['position', 'target', 'reason'],
  judgement: ['position', 'judges', 'entity_a', 'entity_b', 'claims', 'value', 'reason', 'machine', 'withdrawn_by'],
  import: ['position', 'name', 'mapping', 'items', 'rows', 'entries', 'tree', 'note', 'refusal_count'],
  import_refusal: ['position', 'ordinal', 'file', 'line', 'code', 'why'],
  entity: ['id', 'kind', 'kind_visibility', 'visibility'],
  cluster: ['entity', 'cluster', 'disputed'],
  source_access: ['source', 'access', 'visibility', 'claims'],
};

/** What tells the rows of a table apart, in the order of the dump. */
export const keys: ColumnsOf = {
  fold_cursor: ['one'],
  entry: ['position'],
  archive: ['position'],
  actor: ['position'],
  seal: ['position'],
  erase: ['position'],
  erase_target: ['position', 'ordinal'],
  item: ['position'],
  custody: ['position'],
  term: ['position', 'ordinal'],
  claim: ['position'],
  name: ['position'],
  withdrawal: ['position'],
  judgement: ['position'],
  import: ['position'],
  import_refusal: ['position', 'ordinal'],
  entity: ['id'],
  cluster: ['entity'],
  source_access: ['source', 'access', 'visibility'],
};

export const tableNames = Object.keys(columns).filter(isTableName);

function isTableName(name: string): name is TableName {
  return Object.hasOwn(columns, name);
}
