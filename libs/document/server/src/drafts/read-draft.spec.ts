import { draftFieldsSchema } from '@lienthong/document/model';
import { readDraft } from './read-draft';

const fields = draftFieldsSchema.parse({
  typeCode: 'CONG_VAN',
  subject: 'Về việc phòng, chống dịch',
  signerTitle: 'GIÁM ĐỐC',
  signerName: 'Trần Thị B',
  fileIds: [],
});
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('reading what a person wrote', () => {
  it('brings it into the stored form: composed, in one line, without blanks at the ends', () => {
    const subject = `  ${'Quyết định'.normalize('NFD')}\r\nvề\tđất đai `;
    expect(readDraft({ ...fields, subject }).subject).toBe('Quyết định về đất đai');
  });

  it('keeps the lines of the note', () => {
    expect(readDraft({ ...fields, note: ' một\r\nhai \n' }).note).toBe('một\nhai');
  });

  it('takes an empty unit for none', () => {
    expect(readDraft({ ...fields, unitAbbreviation: ' ' }).unitAbbreviation).toBeNull();
    expect(readDraft({ ...fields, unitAbbreviation: 'VX' }).unitAbbreviation).toBe('VX');
  });

  it.each(['confidential', 'secret', 'top_secret'] as const)(
    'refuses a %s document, which no network may carry',
    (secrecy) => {
      expect(refusal(() => readDraft({ ...fields, secrecy }))).toMatchObject({ code: 'document.secret_refused' });
    },
  );

  it('lets the type be open, but not unknown', () => {
    expect(readDraft({ ...fields, typeCode: '' }).typeCode).toBe('');
    const params = { field: 'typeCode', fault: 'unknown' };
    expect(refusal(() => readDraft({ ...fields, typeCode: 'CV' }))).toMatchObject({
      code: 'document.incomplete',
      params,
    });
  });

  it.each(['subject', 'note', 'signerName', 'signerTitle', 'language', 'unitAbbreviation'] as const)(
    'refuses a control character in %s',
    (field) => {
      expect(refusal(() => readDraft({ ...fields, [field]: 'a\u0000b' }))).toMatchObject({ code: 'text.invalid' });
    },
  );

  it('never passes on what a person may not decide', () => {
    expect(Object.keys(readDraft(fields))).not.toEqual(
      expect.arrayContaining(['fileIds', 'secrecy', 'revision', 'id']),
    );
  });
});
