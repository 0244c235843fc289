// The sheets of an XLSX file, each as CSV with the values as they are shown.
// Formulas are not computed: the result stored in the file is taken.
import { createRequire } from 'node:module';
import ExcelJS, { type Worksheet } from 'exceljs';
import { Failure } from '../../base/failure.ts';
import { writeRow } from './csv-text.ts';
import type { Extraction, Limits, Sheet } from './extraction.ts';
import { versionIn } from './machine-version.ts';
import { showCell } from './shown-cell.ts';
import { checkZip } from './zip-limits.ts';

/** @throws Failure. */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  await checkZip(bytes, limits);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer, {
    ignoreNodes: ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing'],
  });
  const version = versionIn(createRequire(import.meta.url)('exceljs/package.json'));
  return {
    machine: { tool: 'exceljs', version, parameters: 'values as shown; dates as ISO 8601' },
    quality: 'exact',
    pages: null,
    paragraphs: [],
    sheets: sheetsOf(workbook.worksheets, limits),
  };
}

function sheetsOf(worksheets: readonly Worksheet[], { characters }: Limits): Sheet[] {
  let left = characters;
  return worksheets.flatMap((sheet) => {
    const csv = csvOf(sheet, left);
    left -= csv.length;
    return csv === '' ? [] : [{ name: sheet.name, csv: Buffer.from(csv, 'utf8') }];
  });
}

/** Empty rows and columns at the end are left out, those between are kept. */
function csvOf(sheet: Worksheet, most: number): string {
  const rows: string[][] = [];
  let width = 0;
  let size = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const isInner = cell.isMerged && cell.master !== cell;
      const text = isInner ? '' : showCell({ value: cell.value, format: cell.numFmt ?? '' });
      if (text === '') return;
      cells[column - 1] = text;
      width = Math.max(width, column);
      size += text.length + 1;
      if (size > most) throw new Failure('X-008', { most });
    });
    if (cells.length > 0) rows[number - 1] = cells;
  });
  if (rows.length * width > most) throw new Failure('X-008', { most });
  return Array.from(rows, (cells) => writeRow(cells ?? [], width)).join('');
}
