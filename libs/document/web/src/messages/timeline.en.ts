import type { timelineVi } from './timeline.vi';

/** English sentences of what happens to documents and files. */
export const timelineEn: Record<keyof typeof timelineVi, string> = {
  'timeline.reason': 'Reason: {{reason}}',
  'timeline.behalf': 'on behalf of {{personName}}, {{postTitle}}',
  'timeline.via': 'By way of {{via}}',
  'timeline.document.drafted.v1': 'Draft begun',
  'timeline.document.changed.v1': 'Draft changed, {{files}} files',
  'timeline.document.filled.v1': 'File made from the template: {{template}}',
  'timeline.document.discarded.v1': 'Draft discarded',
  'timeline.document.submitted.v1': 'Submitted, round {{round}}, {{steps}} steps',
  'timeline.document.withdrawn.v1': 'Submission taken back',
  'timeline.document.passed_on.v1': 'Passed on to {{receiver}} for change. {{comment}}',
  'timeline.document.answered.v1': 'Opinion or check: {{comment}}',
  'timeline.document.returned.v1': 'Sent back for change, to {{holder}}: {{comment}}',
  'timeline.document.signed.v1': 'Approved and signed: {{signer}}',
  'timeline.document.stamped.v1': 'Number and date written into the file, copies: {{files}}',
  'timeline.document.stamp_failed.v1':
    'Number and date could not be written into the file ({{fault}}); the signed file stays as it is',
  'timeline.file.uploaded.v1': 'File uploaded: {{name}}',
  'timeline.document.plan_set.v1': 'Set the review steps of {{type}}, steps: {{steps}}',
  'timeline.file.pdf_retried.v1': 'Converted to PDF again: {{name}}',
  'timeline.file.removed.v1': 'File removed: {{name}}',
};
