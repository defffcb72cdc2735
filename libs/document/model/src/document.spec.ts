import { DOCUMENT_TRANSITIONS, FIELD_LENGTH, FILE_LIMITS, URGENCIES, type DocumentStatus } from './document';
import { draftFieldsSchema } from './document.contract';

const statuses = Object.keys(DOCUMENT_TRANSITIONS) as DocumentStatus[];
const after = (status: DocumentStatus): readonly DocumentStatus[] => DOCUMENT_TRANSITIONS[status];

describe('the statuses of an outgoing document', () => {
  it('lead only to statuses there are', () => {
    for (const next of statuses.flatMap(after)) expect(statuses).toContain(next);
  });

  it('are all reached from a draft', () => {
    const reached = new Set<DocumentStatus>(['draft']);
    for (const status of reached) for (const next of after(status)) reached.add(next);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('end with the issue: what was issued never changes (Decree 30/2020 art. 15)', () => {
    expect(after('issued')).toEqual([]);
  });
});

describe('the fields of a draft', () => {
  const fields = { typeCode: '', subject: '', signerTitle: '', signerName: '', fileIds: [] };

  it('may be empty while drafting, and what is not said is usual', () => {
    expect(draftFieldsSchema.parse(fields)).toMatchObject({
      documentClass: 'administrative',
      urgency: 0,
      language: 'Tiếng Việt',
      copies: 1,
      secrecy: 'none',
      unitAbbreviation: null,
      dueOn: null,
    });
  });

  it.each([
    ['subject', FIELD_LENGTH.subject],
    ['note', FIELD_LENGTH.note],
    ['signerTitle', FIELD_LENGTH.signerTitle],
    ['signerName', FIELD_LENGTH.signerName],
    ['language', FIELD_LENGTH.language],
    ['unitAbbreviation', FIELD_LENGTH.unit],
  ])('%s has at most %i characters (Decree 30/2020 app. VI part II)', (field, length) => {
    expect(draftFieldsSchema.safeParse({ ...fields, [field]: 'ă'.repeat(length) }).success).toBe(true);
    expect(draftFieldsSchema.safeParse({ ...fields, [field]: 'ă'.repeat(length + 1) }).success).toBe(false);
  });

  it('know four urgencies and no other', () => {
    for (const urgency of URGENCIES) expect(draftFieldsSchema.safeParse({ ...fields, urgency }).success).toBe(true);
    for (const urgency of [-1, 4, 1.5, '1'])
      expect(draftFieldsSchema.safeParse({ ...fields, urgency }).success).toBe(false);
  });

  it('name at most 50 files', () => {
    const fileIds = Array.from({ length: FILE_LIMITS.perDocument + 1 }, () => '019a0000-0000-7000-8000-000000000001');
    expect(draftFieldsSchema.safeParse({ ...fields, fileIds }).success).toBe(false);
    expect(draftFieldsSchema.safeParse({ ...fields, fileIds: fileIds.slice(1) }).success).toBe(true);
  });

  it.each(['number', 'codeNumber', 'issuedOn', 'agencyId', 'status'])('never carry %s', (field) => {
    expect(draftFieldsSchema.safeParse({ ...fields, [field]: '1' }).success).toBe(false);
  });
});
