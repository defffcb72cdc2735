import { changedFields, changedFiles } from './compare-versions';
import { contentOf, signedContent, type ContentFields, type VersionFile } from './version';

const fields: ContentFields = {
  typeCode: 'CONG_VAN',
  documentClass: 'administrative',
  subject: 'V/v phòng cháy',
  unitAbbreviation: null,
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Nguyễn Văn A',
  urgency: 0,
  dueOn: null,
  language: 'Tiếng Việt',
  note: '',
  copies: 1,
  reference: '',
  recipientIds: ['a', 'b'],
  route: 'direct',
  repliesToArrivalId: null,
};
const file = (name: string, sha256: string): VersionFile => ({
  id: name,
  name,
  sha256,
  mediaType: 'application/pdf',
  size: 1,
  pages: 1,
  uploadedAt: '2026-11-25T08:00:00.000Z',
});

describe('two versions', () => {
  it('that are equal differ in nothing', () => {
    expect(changedFields(fields, { ...fields, recipientIds: ['a', 'b'] })).toEqual([]);
    expect(changedFiles([file('a.pdf', '1')], [file('a.pdf', '1')])).toEqual([{ name: 'a.pdf', change: 'same' }]);
  });

  it('tell every field that is worded differently, in the order of the form', () => {
    const later = {
      ...fields,
      subject: 'V/v chữa cháy',
      urgency: 1,
      unitAbbreviation: 'NC',
      recipientIds: ['a'],
    } as const;
    expect(changedFields(fields, later)).toEqual([
      { field: 'subject', before: 'V/v phòng cháy', after: 'V/v chữa cháy' },
      { field: 'unitAbbreviation', before: '', after: 'NC' },
      { field: 'urgency', before: '0', after: '1' },
      { field: 'recipientIds', before: 'a\nb', after: 'a' },
    ]);
  });

  it('tell which files came, went or were replaced', () => {
    const before = [file('thân.pdf', '1'), file('cũ.pdf', '2')];
    const after = [file('thân.pdf', '3'), file('mới.pdf', '4')];
    expect(changedFiles(before, after)).toEqual([
      { name: 'thân.pdf', change: 'replaced' },
      { name: 'mới.pdf', change: 'added' },
      { name: 'cũ.pdf', change: 'removed' },
    ]);
  });
});

describe('what is signed', () => {
  it('is the written fields and the digests of the files, whatever else the document carries', () => {
    const document = { ...fields, id: 'x', revision: 7, status: 'signed' };
    expect(contentOf(document)).toEqual(fields);
    expect(signedContent(document, [file('a.pdf', '1')])).toEqual({ fields, files: [{ name: 'a.pdf', sha256: '1' }] });
  });
});
