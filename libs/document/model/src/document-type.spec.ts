import { foldVietnamese } from '@lienthong/platform/text';
import { AGENCY_KINDS } from '@lienthong/agency/model';
import { DOCUMENT_TYPES, mayIssueLegal, findDocumentType, LEGAL_TYPES, type DocumentType } from './document-type';

const types: readonly DocumentType[] = DOCUMENT_TYPES;
const withAbbreviation = types.flatMap(({ abbreviation }) => abbreviation ?? []);

describe('the types of Decree 30/2020', () => {
  it('are 29, of which 27 have an abbreviation and công văn and thư công have none (art. 7, app. III)', () => {
    expect(types).toHaveLength(29);
    expect(withAbbreviation).toHaveLength(27);
    const without = types.filter(({ abbreviation }) => abbreviation === null).map(({ code }) => code);
    expect(without).toEqual(['CONG_VAN', 'THU_CONG']);
  });

  it('have codes, names and abbreviations of their own', () => {
    for (const values of [types.map(({ code }) => code), types.map(({ name }) => name), withAbbreviation])
      expect(new Set(values).size).toBe(values.length);
  });

  it.each([
    ['CT', 'CTr', 'CHI_THI', 'CHUONG_TRINH'],
    ['QĐ', 'QyĐ', 'QUYET_DINH', 'QUY_DINH'],
    ['DA', 'ĐA', 'DU_AN', 'DE_AN'],
    ['CĐ', 'QĐ', 'CONG_DIEN', 'QUYET_DINH'],
    ['TTr', 'TC', 'TO_TRINH', 'THONG_CAO'],
    ['HĐ', 'HD', 'HOP_DONG', 'HUONG_DAN'],
  ])('keep %s and %s apart', (one, other, codeOfOne, codeOfOther) => {
    expect(findDocumentType(codeOfOne)?.abbreviation).toBe(one);
    expect(findDocumentType(codeOfOther)?.abbreviation).toBe(other);
    expect(one).not.toBe(other);
  });

  it('are in the order of the appendix', () => {
    const places = { NGHI_QUYET: 1, QUYET_DINH: 2, BIEN_BAN: 15, TO_TRINH: 16, CONG_VAN: 18, THU_CONG: 29 };
    for (const [code, place] of Object.entries(places)) expect(types[place - 1]?.code).toBe(code);
  });

  it('have codes that are their names without accents', () => {
    for (const { code, name } of types) expect(foldVietnamese(name).toUpperCase().replaceAll(' ', '_')).toBe(code);
  });

  it('are found by code only, exactly', () => {
    expect(findDocumentType('QUYET_DINH')?.name).toBe('Quyết định');
    for (const unknown of ['', 'quyet_dinh', 'QĐ', 'SY', '__proto__'])
      expect(findDocumentType(unknown)).toBeUndefined();
  });

  it.each(AGENCY_KINDS)('of the legal class are issued by a committee only: %s', (kind) => {
    expect(mayIssueLegal(kind)).toBe(kind === 'committee');
  });

  it('contain the legal ones a province issues', () => {
    expect(LEGAL_TYPES).toEqual(['NGHI_QUYET', 'QUYET_DINH', 'CHI_THI']);
    for (const code of LEGAL_TYPES) expect(findDocumentType(code)).toBeDefined();
  });
});
