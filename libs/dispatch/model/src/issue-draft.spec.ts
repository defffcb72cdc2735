import type { OutgoingDocument } from '@lienthong/document/model';
import type { Numbering } from '@lienthong/register/model';
import { issueDraft, type IssueCase } from './issue-draft';
import { idOf } from './testing/a-directory';

const province = { id: idOf('Long An'), abbreviation: 'UBND', kind: 'committee' } as const;
const noon = new Date('2020-05-03T05:00:00Z');

const numbering: Numbering = { scheme: 'per_type', body: null, special: null };
const issued = (draft: OutgoingDocument, said: Partial<IssueCase> = {}) =>
  issueDraft(draft, { agency: province, numbering, fileCount: 1, at: noon, ...said });

const aDraft = (said: Partial<OutgoingDocument> = {}): OutgoingDocument =>
  ({
    typeCode: 'QUYET_DINH',
    documentClass: 'administrative',
    subject: 'Về việc ban hành quy chế',
    unitAbbreviation: null,
    signerTitle: 'Chủ tịch',
    signerName: 'Trần Văn Cần',
    ...said,
  }) as OutgoingDocument;

describe('issuing a draft', () => {
  it('is refused of a legal document of a department', () => {
    const department = { ...province, abbreviation: 'SCT', kind: 'department' } as const;
    const refused = expect.objectContaining({ code: 'document.not_competent_legal' }) as unknown;
    expect(() => issued(aDraft({ documentClass: 'legal' }), { agency: department })).toThrow(refused as Error);
    expect(issued(aDraft(), { agency: department }).notation).toBe('QĐ-SCT');
  });

  it('takes series, symbol, year and date from the type, the agency and the day', () => {
    expect(issued(aDraft())).toEqual({
      series: 'administrative:QUYET_DINH',
      year: 2020,
      notation: 'QĐ-UBND',
      issuedOn: '2020-05-03',
      special: null,
    });
  });

  it('numbers a legal document in its own series, with the year in its symbol', () => {
    expect(issued(aDraft({ documentClass: 'legal' }))).toMatchObject({
      series: 'legal:QUYET_DINH',
      notation: '2020/QĐ-UBND',
    });
  });

  it('writes the drafting unit into the symbol of an official letter', () => {
    const letter = aDraft({ typeCode: 'CONG_VAN', unitAbbreviation: 'VX' });
    expect(issued(letter)).toMatchObject({
      notation: 'UBND-VX',
      series: 'administrative:CONG_VAN',
    });
  });

  it('belongs to the new year from midnight in Vietnam, though it is still the old one elsewhere', () => {
    const at = new Date('2020-12-31T17:30:00Z');
    expect(issued(aDraft(), { at })).toMatchObject({ year: 2021, issuedOn: '2021-01-01' });
  });

  it.each([
    ['without a file', aDraft(), 0, 'files'],
    ['without a subject', aDraft({ subject: ' ' }), 1, 'subject'],
    ['without a signer', aDraft({ signerName: '' }), 1, 'signerName'],
    ['of a type the decree does not know', aDraft({ typeCode: 'SAC_LENH' }), 1, 'typeCode'],
  ])('is refused %s, and names the field', (_claim, draft, files, field) => {
    expect(() => issued(draft, { fileCount: files })).toThrow(
      expect.objectContaining({ code: 'document.incomplete', params: expect.objectContaining({ field }) }),
    );
  });
});
