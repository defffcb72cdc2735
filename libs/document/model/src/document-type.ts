import type { AgencyKind } from '@lienthong/agency/model';
import { documentErrors } from './document.errors';

/** Administrative documents are numbered as the head decides; legal ones per type with the year (Decree 30/2020 art. 7, 15). */
export type DocumentClass = 'administrative' | 'legal';

/** One row of the decree's type table (App. III): name, abbreviation used in symbols, class. */
export interface DocumentType {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** `null` for công văn and thư công, which carry no type in their symbol. */
  readonly abbreviation: string | null;
}

const type = (code: string, name: string, nameEn: string, abbreviation: string | null): DocumentType => ({
  code,
  name,
  nameEn,
  abbreviation,
});

/** The 29 administrative types of Decree 30/2020 art. 7 with the abbreviations of appendix III, in its order. */
export const DOCUMENT_TYPES = [
  type('NGHI_QUYET', 'Nghị quyết', 'Resolution', 'NQ'),
  type('QUYET_DINH', 'Quyết định', 'Decision', 'QĐ'),
  type('CHI_THI', 'Chỉ thị', 'Directive', 'CT'),
  type('QUY_CHE', 'Quy chế', 'Regulation', 'QC'),
  type('QUY_DINH', 'Quy định', 'Rules', 'QyĐ'),
  type('THONG_CAO', 'Thông cáo', 'Communiqué', 'TC'),
  type('THONG_BAO', 'Thông báo', 'Notice', 'TB'),
  type('HUONG_DAN', 'Hướng dẫn', 'Guidance', 'HD'),
  type('CHUONG_TRINH', 'Chương trình', 'Programme', 'CTr'),
  type('KE_HOACH', 'Kế hoạch', 'Plan', 'KH'),
  type('PHUONG_AN', 'Phương án', 'Option paper', 'PA'),
  type('DE_AN', 'Đề án', 'Scheme', 'ĐA'),
  type('DU_AN', 'Dự án', 'Project', 'DA'),
  type('BAO_CAO', 'Báo cáo', 'Report', 'BC'),
  type('BIEN_BAN', 'Biên bản', 'Minutes', 'BB'),
  type('TO_TRINH', 'Tờ trình', 'Submission', 'TTr'),
  type('HOP_DONG', 'Hợp đồng', 'Contract', 'HĐ'),
  type('CONG_VAN', 'Công văn', 'Official letter', null),
  type('CONG_DIEN', 'Công điện', 'Official telegram', 'CĐ'),
  type('BAN_GHI_NHO', 'Bản ghi nhớ', 'Memorandum', 'BGN'),
  type('BAN_THOA_THUAN', 'Bản thỏa thuận', 'Agreement', 'BTT'),
  type('GIAY_UY_QUYEN', 'Giấy ủy quyền', 'Letter of authorisation', 'GUQ'),
  type('GIAY_MOI', 'Giấy mời', 'Invitation', 'GM'),
  type('GIAY_GIOI_THIEU', 'Giấy giới thiệu', 'Letter of introduction', 'GGT'),
  type('GIAY_NGHI_PHEP', 'Giấy nghỉ phép', 'Leave form', 'GNP'),
  type('PHIEU_GUI', 'Phiếu gửi', 'Transmittal slip', 'PG'),
  type('PHIEU_CHUYEN', 'Phiếu chuyển', 'Forwarding slip', 'PC'),
  type('PHIEU_BAO', 'Phiếu báo', 'Notification slip', 'PB'),
  type('THU_CONG', 'Thư công', 'Official courtesy letter', null),
] as const satisfies readonly DocumentType[];

/** Codes of the legal types a province issues: resolution of the council, decision and (before 2016) directive of the committee. */
export const LEGAL_TYPES: readonly string[] = ['NGHI_QUYET', 'QUYET_DINH', 'CHI_THI'];

/**
 * Whether an agency of a kind may issue legal documents: of a province's bodies only the People's Council and the People's
 * Committee may, a department or an office never (law 64/2025 on legal documents).
 */
export function mayIssueLegal(kind: AgencyKind | undefined): boolean {
  return kind === 'committee';
}

/** Refuses a legal document (`document.not_competent_legal`) of an agency that may not issue one. */
export function requireLegalCompetence(documentClass: DocumentClass, kind: AgencyKind | undefined): void {
  if (documentClass === 'legal' && !mayIssueLegal(kind)) throw documentErrors.not_competent_legal();
}

/** The type with a code, or `undefined` when the decree knows none. */
export function findDocumentType(code: string): DocumentType | undefined {
  return DOCUMENT_TYPES.find((known) => known.code === code);
}
