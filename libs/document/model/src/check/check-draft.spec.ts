import { checkDraft, type CheckedFields } from './check-draft';

const complete: CheckedFields = {
  typeCode: 'QUYET_DINH',
  documentClass: 'legal',
  subject: 'Ban hành quy định về phòng cháy và chữa cháy',
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Nguyễn Văn A',
};

describe('what stops the issue of a draft', () => {
  it('is nothing when type, subject, signer and a file are there', () => {
    expect(checkDraft(complete, 1)).toEqual([]);
    expect(checkDraft({ ...complete, documentClass: 'administrative' }, 50)).toEqual([]);
  });

  it.each<[string, Partial<CheckedFields>, number, string, string]>([
    ['no type', { typeCode: '', documentClass: 'administrative' }, 1, 'typeCode', 'unknown'],
    ['a type the decree does not know', { typeCode: 'SY', documentClass: 'administrative' }, 1, 'typeCode', 'unknown'],
    ['a legal công văn', { typeCode: 'CONG_VAN' }, 1, 'documentClass', 'not_legal_type'],
    ['no subject', { subject: ' \n ' }, 1, 'subject', 'missing'],
    ['no position of the signer', { signerTitle: ' ' }, 1, 'signerTitle', 'missing'],
    ['no name of the signer', { signerName: '' }, 1, 'signerName', 'missing'],
    ['no file', {}, 0, 'files', 'missing'],
  ])('%s', (_name, said, fileCount, field, fault) => {
    expect(checkDraft({ ...complete, ...said }, fileCount)).toEqual([{ field, fault }]);
  });

  it('is told all at once, in the order of the form', () => {
    const empty = { typeCode: '', documentClass: 'legal', subject: '', signerTitle: '', signerName: '' } as const;
    const fields = checkDraft(empty, 0).map(({ field }) => field);
    expect(fields).toEqual(['typeCode', 'documentClass', 'subject', 'signerTitle', 'signerName', 'files']);
  });
});
