import { BLANK, GAP, MERGE_FIELD_NAMES, MERGE_FIELDS, unknownFields } from './merge-field';
import { mergeValues, type MergeSource } from './merge-values';
import { formOf } from './default-form';

const province = {
  name: 'UBND tỉnh Long An',
  abbreviation: 'UBND',
  isCommittee: true,
  parentName: null,
  place: 'Long An',
};
const department = {
  name: 'Sở Nội vụ',
  abbreviation: 'SNV',
  isCommittee: false,
  parentName: 'UBND tỉnh Long An',
  place: 'Long An',
};
const draft: MergeSource['draft'] = {
  typeCode: 'CONG_VAN',
  documentClass: 'administrative',
  subject: 'V/v tổ chức lễ hội',
  unitAbbreviation: 'VX',
  signerTitle: 'Phó Chủ tịch',
  signerName: 'Trần Văn B',
  urgency: 1,
  dueOn: '2026-03-15',
  reference: 'Phúc đáp Công văn số 05/UBND-VX ngày 05/3/2026 của UBND huyện Đức Hòa',
};
const lines = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
const letter: MergeSource = {
  draft,
  agency: province,
  recipients: ['UBND huyện Đức Hòa'],
  signatureLines: lines,
  year: 2026,
};
const of = (said: Partial<MergeSource['draft']>, rest: Partial<MergeSource> = {}) =>
  mergeValues({ ...letter, ...rest, draft: { ...draft, ...said } });

describe('the values of a template', () => {
  it('fill an answer: addressee, reference, subject and signature', () => {
    expect(mergeValues(letter)).toMatchObject({
      co_quan_cap_tren: '',
      co_quan: 'ỦY BAN NHÂN DÂN\nTỈNH LONG AN',
      ten_co_quan: 'Ủy ban nhân dân tỉnh Long An',
      ky_hieu: 'UBND-VX',
      dia_danh: 'Long An',
      trich_yeu: 'tổ chức lễ hội',
      kinh_gui: 'UBND huyện Đức Hòa',
      tra_loi: draft.reference,
      mo_dau: `${draft.reference}, Ủy ban nhân dân tỉnh Long An có ý kiến như sau:`,
      noi_nhan: '- Như trên;\n- Lưu: VT, VX.',
      quyen_han: lines.join('\n'),
      nguoi_ky: 'Trần Văn B',
      do_khan: 'KHẨN',
      han_tra_loi: '15/3/2026',
    });
  });

  it('leave number and date blank for the issue', () => {
    const { so, ngay, thang, nam } = mergeValues(letter);
    expect([so, ngay, thang, nam]).toEqual([BLANK.number, BLANK.part, BLANK.part, BLANK.year]);
  });

  it('name the superior of a department, as the directory abbreviates it', () => {
    const { co_quan_cap_tren: above, co_quan: own } = of({}, { agency: department });
    expect([above, own]).toEqual(['UBND TỈNH LONG AN', 'SỞ NỘI VỤ']);
  });

  it.each([
    [lines, 'ỦY BAN NHÂN DÂN TỈNH LONG AN'],
    [['CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN'],
    [['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN'],
    [['Q. CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN'],
    [[], 'PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN'],
  ])('say who decides: %j', (signatureLines, authority) => {
    expect(of({ typeCode: 'QUYET_DINH' }, { signatureLines }).tham_quyen).toBe(authority);
  });

  it('list recipients: one behind, several below, many by their list', () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `Xã ${n + 1}`);
    expect(of({}, { recipients: names(2) }).kinh_gui).toBe('\n- Xã 1;\n- Xã 2.');
    expect(of({}, { recipients: names(16) }).kinh_gui).toBe('Các cơ quan, đơn vị theo danh sách gửi');
    const decided = (count: number) => of({ typeCode: 'QUYET_DINH' }, { recipients: names(count) }).noi_nhan;
    expect(decided(1)).toBe('- Xã 1;\n- Lưu: VT, VX.');
    expect(decided(16)).toBe('- Các cơ quan, đơn vị theo danh sách gửi;\n- Lưu: VT, VX.');
  });

  it('put the year into the symbol of a legal document only', () => {
    expect(of({ typeCode: 'QUYET_DINH', documentClass: 'legal' }).ky_hieu).toBe('2026/QĐ-UBND');
    expect(of({ typeCode: 'QUYET_DINH' }).ky_hieu).toBe('QĐ-UBND');
  });

  it('mark what is missing with a gap, or leave its paragraph out', () => {
    const nobody = { ...province, abbreviation: '', place: '' };
    const empty = { subject: '', signerName: '', signerTitle: '', reference: '', dueOn: null, urgency: 0 as const };
    const values = of(empty, { agency: nobody, recipients: [], signatureLines: [] });
    for (const name of MERGE_FIELD_NAMES) expect(values[name]).not.toMatch(/undefined|null/);
    const gaps = MERGE_FIELD_NAMES.filter((name) => values[name] === GAP);
    expect(gaps).toEqual(['ky_hieu', 'dia_danh', 'trich_yeu', 'kinh_gui', 'tham_quyen', 'quyen_han', 'nguoi_ky']);
    const nothing = MERGE_FIELD_NAMES.filter((name) => values[name] === '');
    expect(nothing).toEqual(['co_quan_cap_tren', 'do_khan', 'tra_loi', 'mo_dau', 'han_tra_loi']);
  });
});

describe('the fields', () => {
  it('each have a meaning in both languages and an example', () => {
    for (const [name, field] of Object.entries(MERGE_FIELDS))
      expect([name, field.meaningVi !== '' && field.meaningEn !== '' && field.example !== '']).toEqual([name, true]);
  });

  it('are known by their exact names only', () => {
    expect(unknownFields(['so', 'So', 'constructor', '__proto__', '#so', ''])).toEqual([
      'So',
      'constructor',
      '__proto__',
      '#so',
      '',
    ]);
  });

  it('have a layout of the product for the common types', () => {
    const common = ['CONG_VAN', 'QUYET_DINH', 'THONG_BAO', 'BAO_CAO', 'TO_TRINH', 'KE_HOACH', 'GIAY_MOI', 'CHI_THI'];
    expect(common.filter((code) => !formOf(code))).toEqual([]);
    expect([formOf('HOP_DONG'), formOf('constructor')]).toEqual([undefined, undefined]);
  });
});
