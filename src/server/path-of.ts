// The path of an address, for looking at and for telling.

/** Without the query, and not too long to be told. */
export function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').slice(0, 200);
}
