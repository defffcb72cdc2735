import { MAX_RECIPIENTS } from '@lienthong/dispatch/model';
import { checkDraft, type DraftFields } from '@lienthong/document/model';

/** One line of the list that has to be green before the issue. */
export interface IssueCheck {
  readonly key: 'typeCode' | 'documentClass' | 'subject' | 'signerTitle' | 'signerName' | 'files' | 'recipients';
  readonly passed: boolean;
  /** Id of the control that puts it right. */
  readonly controlId: string;
}

/** What there is to check. */
export interface Checked {
  readonly fields: DraftFields;
  /** Files are still being sent. */
  readonly uploading: boolean;
  readonly recipients: number;
}

const ALWAYS = ['typeCode', 'subject', 'signerTitle', 'signerName', 'files', 'recipients'] as const;

/** Checks a draft and its recipients by the rules the server issues by; the class shows only when it is wrong. */
export function checkIssue({ fields, uploading, recipients }: Checked): readonly IssueCheck[] {
  const faults = new Set<IssueCheck['key']>(checkDraft(fields, fields.fileIds.length).map(({ field }) => field));
  if (uploading) faults.add('files');
  if (recipients === 0 || recipients > MAX_RECIPIENTS) faults.add('recipients');
  const keys = faults.has('documentClass') ? (['documentClass', ...ALWAYS] as const) : ALWAYS;
  return keys.map((key) => ({ key, passed: !faults.has(key), controlId: `draft-${key}` }));
}
