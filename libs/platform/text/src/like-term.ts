/** The most terms one query may become: each is one more condition in SQL. */
export const MAX_TERMS = 16;

/** Makes text stand for itself inside an SQL `LIKE` pattern (with the standard escape character, a backslash). */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The different patterns, at most `MAX_TERMS` of them, in the order they were typed. */
export function termsOf(patterns: readonly string[]): string[] {
  return [...new Set(patterns)].slice(0, MAX_TERMS);
}
