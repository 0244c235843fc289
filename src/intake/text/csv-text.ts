// The one way in which Gavah writes a table as CSV: RFC 4180, UTF-8, line feeds.

export function writeCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of at least `width` cells with its line end. */
export function writeRow(cells: readonly string[], width = cells.length): string {
  const texts = Array.from({ length: width }, (_, i) => writeCell(cells[i] ?? ''));
  // One empty cell alone would be an empty line, which is no row.
  return `${width === 1 && texts[0] === '' ? '""' : texts.join(',')}\n`;
}
