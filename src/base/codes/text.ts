// The shape of one row of the table of codes.

/**
 * `refused`: input that the caller gave and can mend. `broken`: an invariant of
 * ours does not hold, stop and do not repair. `finding`: a line of a verifier's
 * report, which never stops at the first.
 */
export type CodeKind = 'refused' | 'broken' | 'finding';

export type CodeText = { readonly kind: CodeKind; readonly en: string; readonly fa: string };
