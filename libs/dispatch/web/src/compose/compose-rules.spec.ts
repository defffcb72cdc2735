import type { DraftFields } from '@lienthong/document/model';
import { checkIssue } from './check-issue';
import { summariseChosen } from './summarise-chosen';

const fields: DraftFields = {
  typeCode: 'QUYET_DINH',
  documentClass: 'administrative',
  subject: 'Ban hành Quy chế',
  unitAbbreviation: null,
  signerTitle: 'Chủ tịch',
  signerName: 'Dương Quốc Xuân',
  urgency: 0,
  dueOn: null,
  language: 'Tiếng Việt',
  note: '',
  copies: 1,
  secrecy: 'none',
  reference: '',
  recipientIds: [],
  route: 'direct',
  fileIds: ['a'],
};
const failed = (checks: ReturnType<typeof checkIssue>) => checks.flatMap(({ key, passed }) => (passed ? [] : [key]));

describe('checkIssue', () => {
  it('is all green for a complete draft with a recipient', () => {
    expect(failed(checkIssue({ fields, uploading: false, recipients: 1 }))).toEqual([]);
  });

  it('names what is missing, and leads to its control', () => {
    const checks = checkIssue({ fields: { ...fields, subject: ' ', fileIds: [] }, uploading: false, recipients: 0 });
    expect(failed(checks)).toEqual(['subject', 'files', 'recipients']);
    expect(checks.find(({ key }) => key === 'subject')?.controlId).toBe('draft-subject');
  });

  it('waits for files that are still being sent', () => {
    expect(failed(checkIssue({ fields, uploading: true, recipients: 1 }))).toEqual(['files']);
  });
});

describe('summariseChosen', () => {
  const groups = [
    { id: 'communes', label: 'Mọi xã', ids: ['x1', 'x2', 'x3'] },
    { id: 'below', label: 'Mọi xã của huyện A', ids: ['x1', 'x2'] },
    { id: 'districts', label: 'Mọi huyện', ids: ['h1', 'h2'] },
  ];
  const labels = (...ids: string[]) => summariseChosen(new Set(ids), groups, (id) => id).map(({ label }) => label);

  it('names the largest whole groups and then the single ones', () => {
    expect(labels('x1', 'x2', 'x3', 'h1')).toEqual(['Mọi xã', 'h1']);
    expect(labels('x1', 'x2', 'h1', 'h2')).toEqual(['Mọi xã của huyện A', 'Mọi huyện']);
  });

  it('counts nobody twice', () => {
    const parts = summariseChosen(new Set(['x1', 'x2', 'x3']), groups, (id) => id);
    expect(parts.flatMap(({ ids }) => ids)).toHaveLength(3);
  });
});
