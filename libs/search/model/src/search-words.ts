import { foldVietnamese } from '@lienthong/platform/text';

/** Longer ones are no words of a language; PostgreSQL's index takes a little more. */
const LONGEST_WORD = 60;

/**
 * The words of text as the search keeps them: without accents, capitals and punctuation, cut where letters meet digits,
 * numbers without leading zeros. The database's `search_lexemes` cuts the same way; a spec holds the two together.
 */
export function searchWords(text: string): string[] {
  const words = foldVietnamese(text).match(/[a-z\u0250-\u1fff\u3040-\ud7ff]+|[0-9]+/g) ?? [];
  return words.map((word) => word.replace(/^0+(?=[0-9])/, '').slice(0, LONGEST_WORD));
}

/** Neighbours as one lexeme, `_chuyen_doi`: what tells one Vietnamese document from another. */
export function wordPairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `_${words[at]}_${word}`);
}
