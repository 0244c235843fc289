// The part of an address after the question mark: plain text values, so that an address
// can be read, kept as a saved view, and written by hand.
export type SearchText = { readonly [name: string]: string };

export function parseSearch(text: string): SearchText {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: { readonly [name: string]: unknown }): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** A route's filters: of what the address has, these names and no others. */
export function filters<Name extends string>(...names: readonly Name[]) {
  return (search: { readonly [name: string]: unknown }): { [K in Name]?: string } => {
    const kept = names.filter((name) => typeof search[name] === 'string' && search[name] !== '');
    return Object.fromEntries(kept.map((name) => [name, search[name]])) as { [K in Name]?: string };
  };
}
