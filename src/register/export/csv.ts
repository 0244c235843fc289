// The register as CSV files, for people and their spreadsheets: what a reader of
// a level may see, every row, written as it is read. docs/register.md, "Export".
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolders } from '../../base/durable.ts';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { View } from '../query/view.ts';
import { csvTables } from './csv-tables.ts';
import { writeCsvRow } from './csv-text.ts';

export type CsvFile = { readonly file: string; readonly rows: number };

// Excel reads UTF-8 only after a byte order mark.
const mark = '\ufeff';

/**
 * Writes entities.csv, names.csv, claims.csv, items.csv, sources.csv, terms.csv and concordance.csv
 * into a folder, which is made where it is missing. Files of these names are replaced.
 *
 * @throws Failure R-009 if one cannot be written.
 */
export async function exportCsv(view: View, folder: string): Promise<CsvFile[]> {
  const written: CsvFile[] = [];
  for (const { file, head, rows } of csvTables) {
    let count = 0;
    const lines = async function* () {
      yield mark + writeCsvRow(head);
      for await (const row of rows(view)) {
        count += 1;
        yield writeCsvRow(row);
      }
    };
    await writeFile(folder, file, Readable.from(lines()));
    written.push({ file, rows: count });
  }
  return written;
}

async function writeFile(folder: string, file: string, lines: Readable): Promise<void> {
  let isWriting = true;
  try {
    makeFolders(folder);
    lines.once('error', () => {
      isWriting = false;
    });
    await pipeline(lines, createWriteStream(join(folder, file)));
  } catch (cause) {
    // What the database says is not the disk's fault.
    if (!isWriting) throw cause;
    throw new Failure('R-009', { file, why: whyOf(cause) }, cause);
  }
}
