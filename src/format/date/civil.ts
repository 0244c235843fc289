// A day as a calendar counts it.

/** Year, month from 1 and day from 1 in some calendar. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };
