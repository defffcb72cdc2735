// Icelandic eth looks like đ and is what old Vietnamese keyboards and fonts wrote in its place.
const looksLikeD = /[đðɖ]/gu;
const marksAndInvisible = /[\p{M}\p{Cf}]/gu;

/**
 * Folds text for searching: lower case, no accents, đ as d, one blank between words. Text typed in NFC or NFD, and with
 * either tone style (`hoà`, `hòa`), gives the same result. Folding twice changes nothing.
 */
export function foldVietnamese(text: string): string {
  // Lower case can bring new combining marks and compatibility forms can bring new capitals, hence both twice.
  const plain = text.toLowerCase().normalize('NFKD').toLowerCase().normalize('NFKD');
  return plain.replace(marksAndInvisible, '').replace(looksLikeD, 'd').replace(/\s+/gu, ' ').trim();
}
