import { searchableCode } from '@lienthong/platform/text';
import type { DocumentClass, DocumentType } from './document-type';

/** What a symbol (ký hiệu) is built from. */
export interface SymbolParts {
  readonly documentClass: DocumentClass;
  readonly type: DocumentType;
  readonly agencyAbbreviation: string;
  /** Drafting unit or field; only in the symbol of a công văn. */
  readonly unitAbbreviation: string | null;
  /** Year of issue; only in the symbol of a legal document. */
  readonly year: number;
}

/**
 * The symbol of a document (Decree 30/2020, app. I part II.3): `QĐ-UBND`; for a công văn `UBND-VX`, without a type;
 * for a legal document `2010/QĐ-UBND`, so that number + symbol split at the first slash.
 */
export function buildNotation(parts: SymbolParts): string {
  const { type, agencyAbbreviation, unitAbbreviation } = parts;
  if (type.abbreviation === null)
    return unitAbbreviation ? `${agencyAbbreviation}-${unitAbbreviation}` : agencyAbbreviation;
  const symbol = `${type.abbreviation}-${agencyAbbreviation}`;
  return parts.documentClass === 'legal' ? `${parts.year}/${symbol}` : symbol;
}

/** A number as the decree writes it: Arabic digits, below ten with a leading zero. */
export function formatNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** The whole code, number and symbol joined by a slash. */
export function formatCode(number: number | string, notation: string): string {
  return `${typeof number === 'number' ? formatNumber(number) : number}/${notation}`;
}

/** Splits a written code at the first slash into number and symbol (`57` and `2010/QĐ-UBND`). */
export function splitCode(code: string): { readonly codeNumber: string; readonly codeNotation: string } {
  const at = code.indexOf('/');
  return at < 0
    ? { codeNumber: code.trim(), codeNotation: '' }
    : { codeNumber: code.slice(0, at).trim(), codeNotation: code.slice(at + 1).trim() };
}

/**
 * A calendar day (`YYYY-MM-DD`) as the decree writes it: days below ten and the months 1 and 2 with a leading zero, other
 * months without (app. I part II.4.b): `05/3/2026`, `15/02/2026`.
 */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** The searchable form of a symbol, to be put behind ` ` + number: begins and ends with a blank (see `searchableCode`). */
export function foldNotation(notation: string): string {
  return searchableCode(notation);
}
