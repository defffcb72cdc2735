export { displayName, MAX_DISPLAY_NAME } from './display-name';
export { foldByLetter } from './fold-by-letter';
export { codePattern, foldCode, searchableCode } from './fold-code';
export { foldVietnamese } from './fold-vietnamese';
export { searchableWords, wordsPattern } from './fold-words';
export { convertLegacy, detectEncoding, type ConvertedText, type TextEncoding } from './legacy/convert-legacy';
export { findForbiddenCharacter, normaliseText, textErrors, type ForbiddenCharacter } from './normalise-text';
