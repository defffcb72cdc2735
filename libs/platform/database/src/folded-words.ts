/**
 * SQL that folds a text as `searchableWords` does, to be compared with `wordsPattern`: an agency has few people, so that a
 * stored column is not worth its upkeep.
 */
export function foldedWords(text: string): string {
  return `' ' || regexp_replace(translate(regexp_replace(
    normalize(lower((${text}) COLLATE "vi-x-icu"), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'),
    '[^a-z0-9]+', ' ', 'g') || ' '`;
}
