// The shape of one row of the table of phrases: words that fit into a sentence,
// without a capital at the beginning or a full stop at the end.
export type PhraseText = { readonly en: string; readonly fa: string };
