import { foldVietnamese } from './fold-vietnamese';
import { escapeLike, termsOf } from './like-term';

/**
 * The text to store beside a subject, so that the terms of `wordsPattern` find it: its words, folded, without
 * punctuation, joined by one blank, with a blank before the first and after the last. `V/v phòng, chống dịch` gives
 * `' v v phong chong dich '`.
 */
export function searchableWords(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/**
 * SQL `LIKE` patterns, all of which must hold for a `searchableWords` column. Each word may be a beginning (`pho` finds
 * `phòng`), the order is free. Empty when the query has neither letter nor digit.
 */
export function wordsPattern(query: string): string[] {
  return termsOf(wordsOf(query).map((word) => `% ${escapeLike(word)}%`));
}

function wordsOf(text: string): string[] {
  return foldVietnamese(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
