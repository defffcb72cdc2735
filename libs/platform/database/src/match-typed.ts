import { codePattern, wordsPattern } from '@lienthong/platform/text';

/**
 * The SQL condition for what a person typed into a search, over the columns `code_folded` and `subject_folded` of a table
 * alias: a code however written, or words of the subject without accents. Adds its values to `parameters`; nothing typed
 * finds everything, and marks without letter or digit find nothing.
 */
export function matchTyped(alias: string, typed: string | undefined, parameters: unknown[]): string {
  if (typed === undefined || typed.trim() === '') return '';
  const like = (column: string, patterns: readonly string[]): string =>
    patterns.length === 0 ? 'false' : `${alias}.${column} LIKE ALL ($${parameters.push(patterns)}::text[])`;
  const found = `${like('code_folded', codePattern(typed))} OR ${like('subject_folded', wordsPattern(typed))}`;
  // Behind row-level security PostgreSQL may not look at its statistics for LIKE, takes any search for a rare one and sorts
  // the whole list. It takes a CASE for true half the time, walks the list in its order and stops when the page is full.
  return `AND CASE WHEN ${found} THEN true ELSE false END`;
}
