// A mapping of an earlier import, given the entities that a person chose for values that it
// does not know: in each rule that would introduce the value, its `map` names the entity.

/** That a value of a column is an entity of the archive. */
export type Taken = { readonly column: string; readonly text: string; readonly id: string };

export function withTaken(mapping: unknown, taken: readonly Taken[]): unknown {
  return taken.reduce(withOne, mapping);
}

function withOne(value: unknown, taken: Taken): unknown {
  if (Array.isArray(value)) return value.map((each) => withOne(each, taken));
  if (!isRecord(value)) return value;
  if (value.column === taken.column && isRecord(value.introduces)) {
    const map = isRecord(value.map) ? value.map : {};
    return { ...value, map: { ...map, [taken.text]: taken.id } };
  }
  const members = Object.entries(value).map(([name, each]) => [name, withOne(each, taken)]);
  return Object.fromEntries(members);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
