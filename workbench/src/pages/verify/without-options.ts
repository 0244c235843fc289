// The sentences of the verifier name the options of the command, such as `(--policy)`. On the
// page the same is asked for by fields, so there they are left out.

/** Leaves out the options that stand in brackets by themselves, with the marks of direction around them. */
export function withoutOptions(words: string): string {
  return words.replace(/ \(\u200e?--[a-z0-9-]+\u200e?\)/g, '');
}
