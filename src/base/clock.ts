// Time is passed in, never asked for in passing: a test gives its own clock.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** An instant as every entry writes it: UTC, RFC 3339, whole seconds, `2026-01-31T09:30:00Z`. */
export function writeInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
