import { foldNotation } from '@lienthong/document/model';
import { foldVietnamese } from '@lienthong/platform/text';

/** Abbreviations people write for the beginning of an agency's name, folded, with what they stand for. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubmttq\b/g, 'uy ban mat tran to quoc'],
  [/\bttg(?:cp)?\b/g, 'thu tuong chinh phu'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bh(?= )/g, 'huyen'],
  [/\btx(?= )/g, 'thi xa'],
  [/\btt(?= )/g, 'thi tran'],
  [/\btp(?= )/g, 'thanh pho'],
];

/**
 * The name of an issuer as duplicates are looked for: without accents, tone style, case, punctuation and the usual short
 * forms. `UBND xã Hoà Khánh` and `ỦY BAN NHÂN DÂN XÃ HÒA KHÁNH` are one (Decree 30/2020 app. VI-I-III.1.h).
 */
export function issuerKey(name: string): string {
  const words = foldVietnamese(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return SHORT_FORMS.reduce((text, [short, long]) => text.replace(short, long), words);
}

/**
 * Number and symbol as duplicates are looked for and as `code_folded` stores them: the same text that the issue writes.
 * Empty without a number: what has none is not the same as everything else that has none.
 */
export function codeKey(codeNumber: string, codeNotation: string): string {
  const number = foldVietnamese(codeNumber)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^0+(?=\d)/, '')
    .toUpperCase();
  return number === '' ? '' : ` ${number}${foldNotation(codeNotation)}`;
}
