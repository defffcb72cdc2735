import { foldVietnamese } from './fold-vietnamese';
import { escapeLike, termsOf } from './like-term';

/**
 * The parts of a document code, in capitals and without accents: `57/2010/QĐ-UBND` gives `['57', '2010', 'QD', 'UBND']`.
 * Letters and digits that stand together stay together: `VP1` is one part.
 */
export function foldCode(code: string): string[] {
  return foldVietnamese(code)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
}

/**
 * The text to store beside a code, so that the terms of `codePattern` find it (column `code_folded`).
 *
 * Format: words joined by one blank, with a blank before the first and after the last. The words are the parts of
 * `foldCode` cut where letters meet digits, without leading zeros; then, for neighbouring letter parts, what they look
 * like when typed in one piece. `57/2010/QĐ-UBND` gives `' 57 2010 QD UBND QDUBND '`.
 */
export function searchableCode(code: string): string {
  const words = wordsOf(code);
  return ` ${[...new Set([...words, ...gluedLetters(words)])].join(' ')} `;
}

/**
 * SQL `LIKE` patterns, all of which must hold for a `searchableCode` column. Numbers must be the same (`57` finds
 * neither `157` nor `570`), letters may be a beginning (`UB` finds `UBND`), the order is free. Empty when the query has
 * neither letter nor digit: the caller then has nothing to look for.
 */
export function codePattern(query: string): string[] {
  const patterns = withoutLabel(wordsOf(query)).map((word) =>
    isNumber(word) ? `% ${word} %` : `% ${escapeLike(word)}%`,
  );
  return termsOf(patterns);
}

/** Codes are printed and pasted as `Số: 24/QĐ-UBND`; the label is no part of them. */
function withoutLabel([first, ...rest]: string[]): string[] {
  if (first === undefined) return [];
  return first === 'SO' && rest.length > 0 ? rest : [first, ...rest];
}

function wordsOf(code: string): string[] {
  const words = foldCode(code).flatMap((part) => part.match(/[A-Z]+|[0-9]+/g) ?? []);
  // Decree 30/2020 writes numbers below 10 with a leading zero; people leave it out.
  return words.map((word) => word.replace(/^0+(?=[0-9])/, ''));
}

/** Every run of letter words from each of its words to its end; a prefix search then finds any neighbouring words. */
function gluedLetters(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (isNumber(word)) return [];
    const rest = words.slice(at);
    const end = rest.findIndex(isNumber);
    return [rest.slice(0, end < 0 ? undefined : end).join('')];
  });
}

function isNumber(word: string): boolean {
  return /^[0-9]/.test(word);
}
