/** What stands in a field that has no value: a gap to be filled by hand, or nothing at all, with its paragraph. */
export type WithoutValue = 'gap' | 'nothing';

/** One field a template may have, written `{{name}}`. */
export interface MergeField {
  readonly meaningVi: string;
  readonly meaningEn: string;
  readonly example: string;
  readonly without: WithoutValue;
}

const field = (meaningVi: string, meaningEn: string, example: string, without: WithoutValue = 'gap'): MergeField => ({
  meaningVi,
  meaningEn,
  example,
  without,
});

/** What a gap looks like. */
export const GAP = '…';

/** Blanks that number, day, month and year are written into after the issue: as wide as what comes there, and never broken. */
export const BLANK = { number: '\u00a0'.repeat(10), part: '\u00a0'.repeat(7), year: '\u00a0'.repeat(9) } as const;

/** The fields of templates, by the name between the marks (Decree 30/2020 app. I part II gives the boxes). */
export const MERGE_FIELDS = {
  co_quan_cap_tren: field(
    'Cơ quan cấp trên trực tiếp, chữ in hoa; UBND không ghi',
    'Superior agency in capitals; a people’s committee has none',
    'UBND TỈNH LONG AN',
    'nothing',
  ),
  co_quan: field('Cơ quan ban hành, chữ in hoa', 'Issuing agency in capitals', 'SỞ NỘI VỤ'),
  ten_co_quan: field(
    'Cơ quan ban hành, viết trong câu',
    'Issuing agency, in a sentence',
    'Ủy ban nhân dân tỉnh Long An',
  ),
  so: field('Chỗ trống để hệ thống ghi số khi phát hành', 'Blank where the number is written at issue', BLANK.number),
  ky_hieu: field('Ký hiệu văn bản', 'Symbol', 'QĐ-UBND'),
  dia_danh: field('Địa danh', 'Place', 'Long An'),
  ngay: field('Chỗ trống để hệ thống ghi ngày', 'Blank for the day', BLANK.part),
  thang: field('Chỗ trống để hệ thống ghi tháng', 'Blank for the month', BLANK.part),
  nam: field('Chỗ trống để hệ thống ghi năm', 'Blank for the year', BLANK.year),
  loai_van_ban: field('Tên loại văn bản, chữ in hoa', 'Type in capitals', 'QUYẾT ĐỊNH'),
  trich_yeu: field('Trích yếu nội dung, không có “V/v”', 'Subject, without “V/v”', 'tổ chức lễ hội năm 2026'),
  do_khan: field('Dấu độ khẩn, chữ in hoa', 'Urgency in capitals', 'KHẨN', 'nothing'),
  kinh_gui: field('Nơi nhận sau chữ “Kính gửi:”', 'Addressees after “Kính gửi:”', 'Sở Tài chính'),
  tra_loi: field(
    'Văn bản được trả lời',
    'What it answers',
    'Phúc đáp Công văn số 05/UBND-VX ngày 05/3/2026 của UBND huyện Đức Hòa',
    'nothing',
  ),
  mo_dau: field(
    'Câu mở đầu của văn bản trả lời',
    'Opening sentence of an answer',
    'Phúc đáp Công văn số 05/UBND-VX ngày 05/3/2026 của UBND huyện Đức Hòa, Sở Nội vụ có ý kiến như sau:',
    'nothing',
  ),
  han_tra_loi: field('Hạn trả lời', 'Date by which an answer is wanted', '15/3/2026', 'nothing'),
  tham_quyen: field('Thẩm quyền ban hành quyết định', 'Who decides', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN'),
  noi_nhan: field('Danh sách dưới chữ “Nơi nhận:”', 'List under “Nơi nhận:”', '- Như trên;\n- Lưu: VT, VX.'),
  quyen_han: field(
    'Quyền hạn, chức vụ của người ký, mỗi dòng một bậc',
    'Capacity and position of the signer, a line each',
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  ),
  nguoi_ky: field('Họ tên người ký', 'Full name of the signer', 'Nguyễn Văn A'),
} as const satisfies Record<string, MergeField>;

/** The name of a field. */
export type MergeFieldName = keyof typeof MERGE_FIELDS;

/** A value for every field. */
export type MergeValues = Readonly<Record<MergeFieldName, string>>;

/** Every field, in the order help shows them. */
export const MERGE_FIELD_NAMES = Object.keys(MERGE_FIELDS) as MergeFieldName[];

/** The names that are no field, in order. */
export function unknownFields(names: readonly string[]): string[] {
  return names.filter((name) => !Object.hasOwn(MERGE_FIELDS, name));
}
