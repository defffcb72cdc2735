/** Shortest and longest password, in code points after NFC (reliability: no composition rule, no forced change). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const COMMON = [
  'password',
  'matkhau',
  'qwerty',
  'iloveyou',
  'abcdef',
  'anhyeuem',
  'vietnam',
  'longan',
  'ubnd',
  'vanthu',
  'admin',
  'lienthong',
];

/** Why a password is not taken, or `undefined` when it is good. */
export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'contains_name';

/**
 * Checks a new password: length, a block list of common and agency words (a password that is little more than
 * one of them, or one repeated character), and the user's own name.
 */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < PASSWORD_LENGTH.min) return 'too_short';
  if (length > PASSWORD_LENGTH.max) return 'too_long';
  const plain = text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  if (new Set(text).size < 4 || COMMON.some((word) => plain.replaceAll(word, '').length < 4)) return 'too_common';
  const name = username.toLowerCase();
  return name.length >= 4 && text.toLowerCase().includes(name) ? 'contains_name' : undefined;
}
