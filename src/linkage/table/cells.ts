// Where the cells of a row of CSV begin and end, as bytes.

export const [quote, lineFeed, carriageReturn, space] = [0x22, 0x0a, 0x0d, 0x20];

export function next(bytes: Buffer, from: number, end: number, separator: number): number {
  let at = from;
  while (at < end && bytes[at] !== separator) at += 1;
  return at;
}

/** What may stand before a mark that opens a cell. */
export function isBefore(byte: number | undefined, separator: number): boolean {
  return byte === separator || byte === space || (separator === 0 && byte !== undefined);
}

export function leading(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === space) at += 1;
  return at;
}

export function trailing(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === space) end -= 1;
  return end;
}

/** The mark that closes the one at `open`; doubled marks stand for one. */
export function closingQuote(bytes: Buffer, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = bytes.indexOf(quote, at);
    if (at === -1 || bytes[at + 1] !== quote) return at;
  }
}

export function unquoted(bytes: Buffer, from: number, to: number): Buffer {
  const inner = bytes.subarray(from, to);
  return inner.includes('""') ? Buffer.from(inner.toString('utf8').replaceAll('""', '"')) : inner;
}

export function isBlank(bytes: Buffer, from: number, to: number): boolean {
  return to === from || (to === from + 1 && bytes[from] === carriageReturn);
}

export function separatorOf(bytes: Buffer, from: number, to: number): number {
  const counts = [',', ';', '\t'].map((mark) => ({
    mark: mark.charCodeAt(0),
    count: bytes.toString('utf8', from, to).split(mark).length,
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
