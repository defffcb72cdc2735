/** PostgreSQL's `LIKE` with its standard escape character, for rule specs that have no database. */
export function matchesLike(pattern: string, value: string): boolean {
  const source = pattern.replace(
    /\\(.)|([%_])|([^\\%_])/gsu,
    (_all, escaped?: string, wild?: string, plain?: string) => {
      if (wild) return wild === '%' ? '.*' : '.';
      return (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    },
  );
  return new RegExp(`^${source}$`, 'su').test(value);
}

/** Whether a value satisfies every pattern, the way a query joins them with AND. */
export function matchesAll(patterns: readonly string[], value: string): boolean {
  return patterns.every((pattern) => matchesLike(pattern, value));
}
