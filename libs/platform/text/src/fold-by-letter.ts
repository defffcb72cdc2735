import { foldVietnamese } from './fold-vietnamese';

/**
 * Folds text letter by letter: as many characters (code points) come out as went in, so that a place in the folded text
 * is the same place in the text. For showing where something was found; for finding there is `foldVietnamese`.
 */
export function foldByLetter(text: string): string {
  return [...text].map(foldLetter).join('');
}

const known = new Map<string, string>();

function foldLetter(letter: string): string {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const [folded = /\s/u.test(letter) ? ' ' : letter, ...more] = foldVietnamese(letter);
  const result = more.length === 0 ? folded : letter;
  // Texts in other scripts must not fill the memory.
  if (known.size < 5000) known.set(letter, result);
  return result;
}
