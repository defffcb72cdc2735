import { httpErrors } from '@lienthong/platform/http';
import { normaliseText } from '@lienthong/platform/text';

/** Longest name of a person, title of a post, name of a unit and basis of a delegation, in characters. */
const LONGEST = { fullName: 50, title: 100, unitName: 100, basis: 300 } as const;

/** A person's name in the form it is stored; throws `text.invalid` or `http.invalid_input`. */
export function nameOf(typed: string): string {
  return fitting(typed, LONGEST.fullName, 'body.fullName');
}

/** A post's title in the form it is stored; throws like `nameOf`. */
export function titleOf(typed: string): string {
  return fitting(typed, LONGEST.title, 'body.title');
}

/** A unit's name in the form it is stored; throws like `nameOf`. */
export function unitNameOf(typed: string): string {
  return fitting(typed, LONGEST.unitName, 'body.name');
}

/** The paper a delegation rests on, in the form it is stored; throws like `nameOf`. */
export function basisOf(typed: string): string {
  return fitting(typed, LONGEST.basis, 'body.basis');
}

/** One line, one blank between words; a few letters of other scripts grow in NFC, so that the length counts only now. */
function fitting(typed: string, longest: number, field: string): string {
  const text = normaliseText(typed).replaceAll(/\s+/gu, ' ').trim();
  if ([...text].length > longest) throw httpErrors.invalid_input({ field, fault: 'too_big' });
  if (text === '') throw httpErrors.invalid_input({ field, fault: 'too_small' });
  return text;
}
