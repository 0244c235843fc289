// What somebody picked as an entity, and the kinds that it may be made of. Types only.

/** An entity that is there, by its id, or one to be made: `kind` and the name as typed. */
export type Picked =
  | { readonly id: string; readonly label: string; readonly kind?: string | null }
  | { readonly make: { readonly kind: string; readonly name: string }; readonly label: string };

export type PickerKind = { readonly kind: string; readonly label: string };
