// Cells of CSV (RFC 4180) that no spreadsheet takes for a formula.

export type Cell = string | number | boolean | null;

/**
 * One row, ended by CRLF. A text that begins with = + - @, a tab or a carriage return gets an
 * apostrophe before it, as spreadsheets write text themselves; numbers never do.
 */
export function writeCsvRow(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
