import { codePattern, wordsPattern } from '@lienthong/platform/text';

/**
 * The SQL condition that finds what a person typed, as a code however written or as words of the subject without
 * accents; adds its values to `parameters`. Empty when nothing searchable was typed.
 */
export function matchTyped(alias: string, typed: string | undefined, parameters: unknown[]): string {
  if (typed === undefined || typed.trim() === '') return '';
  const all = (column: string, patterns: readonly string[]): string[] =>
    patterns.length === 0
      ? []
      : [`(${patterns.map((pattern) => `${alias}.${column} LIKE $${parameters.push(pattern)}`).join(' AND ')})`];
  const either = [...all('code_folded', codePattern(typed)), ...all('subject_folded', wordsPattern(typed))];
  return either.length === 0 ? 'AND false' : `AND (${either.join(' OR ')})`;
}
