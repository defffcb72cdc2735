import { DOCUMENT_TYPES, type DocumentType } from '@lienthong/document/model';

/** Legal types that only central bodies issue: they arrive at a province, which writes none (Law 64/2025 art. 4). */
const CENTRAL_TYPES = [
  { code: 'LUAT', name: 'Luật', nameEn: 'Law', abbreviation: null },
  { code: 'PHAP_LENH', name: 'Pháp lệnh', nameEn: 'Ordinance', abbreviation: null },
  { code: 'LENH', name: 'Lệnh', nameEn: 'Order', abbreviation: 'L' },
  { code: 'NGHI_DINH', name: 'Nghị định', nameEn: 'Decree', abbreviation: 'NĐ' },
  { code: 'THONG_TU', name: 'Thông tư', nameEn: 'Circular', abbreviation: 'TT' },
  { code: 'THONG_TU_LIEN_TICH', name: 'Thông tư liên tịch', nameEn: 'Joint circular', abbreviation: 'TTLT' },
  { code: 'NGHI_QUYET_LIEN_TICH', name: 'Nghị quyết liên tịch', nameEn: 'Joint resolution', abbreviation: 'NQLT' },
] as const satisfies readonly DocumentType[];

/** Every type a letter that comes in may have. */
export const LETTER_TYPES: readonly DocumentType[] = [...DOCUMENT_TYPES, ...CENTRAL_TYPES];

/** The type with a code, or `undefined`. */
export function findLetterType(code: string): DocumentType | undefined {
  return LETTER_TYPES.find((known) => known.code === code);
}
