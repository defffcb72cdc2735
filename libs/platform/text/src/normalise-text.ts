import { defineErrors } from '@lienthong/platform/kernel';

/** Refusals of text at the border of the product. */
export const textErrors = defineErrors('text', { invalid: 'invalid' });

/** One character that may not be stored, and where it stands. */
export interface ForbiddenCharacter {
  /** `U+0000` notation. */
  readonly character: string;
  /** Index in UTF-16 units, from 0. */
  readonly position: number;
}

// Tab and newline are the only controls allowed; \p{Cs} with the u flag matches only surrogates without their half.
const forbidden = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/**
 * Finds the first character that no stored text may have: NUL, other C0 and C1 controls, DEL, half a surrogate pair.
 * Windows line ends (CR LF) are allowed because `normaliseText` turns them into LF.
 */
export function findForbiddenCharacter(raw: string): ForbiddenCharacter | undefined {
  // The blank keeps every position the same as in the raw text.
  const found = forbidden.exec(raw.replaceAll('\r\n', ' \n'));
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, position: found.index };
}

/**
 * Brings text into the one form the product stores: NFC, lines ended by LF. Nothing else is changed.
 * Throws `text.invalid` with params `{ character, position }` when a forbidden character is in it.
 */
export function normaliseText(raw: string): string {
  const found = findForbiddenCharacter(raw);
  if (found) throw textErrors.invalid({ ...found });
  return raw.replaceAll('\r\n', '\n').normalize('NFC');
}
