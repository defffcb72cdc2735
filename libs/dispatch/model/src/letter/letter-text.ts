import { foldVietnamese } from '@lienthong/platform/text';
import type { LinePiece } from './page-lines';

/** A line as it is compared: without accents, tone style, case and punctuation. */
export function folded(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a line is written in capitals only, and has letters at all. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Lines that only draw a rule. */
export function isRule(text: string): boolean {
  return /^[-–—_=.*\s]+$/u.test(text);
}

/** Joins the lines of one thing; a hyphen of the text at the end of a line stays. */
export function joinLines(pieces: readonly LinePiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.:])/g, '$1')
    .trim();
}

/** The height of a line, as a share of the page. */
export function heightOf({ top, bottom }: LinePiece): number {
  return bottom - top;
}
