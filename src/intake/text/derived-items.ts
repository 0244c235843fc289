// The sheets of a workbook, and lists written anew, as items of their own: what was made of an item, by
// which programme, is recorded with each, and they are seen by whoever sees it.
import { Failure } from '../../base/failure.ts';
import type { ValueOf } from '../../format/kind.ts';
import { lookedItemKind } from '../../format/kinds/item.ts';
import type { Prepared } from '../../log/prepare.ts';
import type { Session } from '../../log/session.ts';
import type { Stored, Vault } from '../../vault/vault.ts';
import { notLooked } from '../look/look.ts';
import type { Extraction, Sheet } from './extraction.ts';

export type Derivable = {
  readonly id: string;
  readonly name: string | null;
  readonly visibility: ValueOf<typeof lookedItemKind>['visibility'];
};

/**
 * Stores the sheets and prepares their items; the bytes are durable when this resolves.
 *
 * @throws Failure V-030, V-031 if the vault cannot take them.
 */
export async function prepareSheets(
  writing: { readonly session: Session; readonly vault: Vault },
  item: Derivable,
  { sheets, machine }: Extraction,
): Promise<Prepared[]> {
  if (sheets.length === 0) return [];
  const stored = await writing.vault.put(
    sheets.map(({ csv }) => ({ kind: 'bytes', bytes: csv }) as const),
  );
  return sheets.map((sheet, i) => {
    const result = stored[i];
    if (result === undefined || result instanceof Failure) {
      throw result ?? new Error('the vault gave fewer results than sheets');
    }
    const of = { item, machine, session: writing.session };
    return writing.session.prepare(lookedItemKind, sheetItem(sheet, result, of));
  });
}

type Of = {
  readonly item: Derivable;
  readonly machine: Extraction['machine'];
  readonly session: Session;
};

/** What the programme says of where its own items come from; a reader is told in their language. */
const ownWords = {
  from: 'this archive',
  list: 'written anew as CSV',
  sheet: 'taken out of a workbook',
} as const;
export type OwnWords = (typeof ownWords)[keyof typeof ownWords];

function sheetItem(sheet: Sheet, stored: Stored, of: Of): ValueOf<typeof lookedItemKind> {
  const { item, machine, session } = of;
  const isList = sheet.name === null;
  const what = isList ? 'the list, written anew' : `sheet “${sheet.name.slice(0, 200)}”`;
  return {
    at: session.now(),
    by: session.author.id,
    name: sheetName(item.name, sheet.name),
    path: null,
    spelling: 'plain',
    mediaType: 'text/csv',
    sizeBytes: stored.sizeBytes,
    sha256: stored.digest,
    sha512: stored.sha512Hex,
    encoding: 'plain',
    stored: stored.digest,
    modified: null,
    from: ownWords.from,
    method: isList ? ownWords.list : ownWords.sheet,
    collectedAt: null,
    relevance: null,
    risk: null,
    note: null,
    language: null,
    visibility: item.visibility,
    consent: null,
    duplicateOf: null,
    derivedFrom: { item: item.id, machine, what },
    source: null,
    ...notLooked,
    viewer: 'table',
  };
}

/**
 * `list.xlsx` and the sheet `Names` give `list - Names.csv`, the list `list.tsv` gives
 * `list - CSV.csv`; no part of it can be taken for a folder.
 */
function sheetName(name: string | null, sheet: string | null): string {
  const stem = (name ?? (sheet === null ? 'list' : 'workbook')).replace(
    /\.(xls[xm]?|[ct]sv|txt)$/i,
    '',
  );
  return `${stem} - ${sheet ?? 'CSV'}.csv`.replace(/[/\\]/g, '_').slice(-500).toWellFormed();
}
