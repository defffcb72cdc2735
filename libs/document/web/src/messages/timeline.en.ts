import type { timelineVi } from './timeline.vi';

/** English sentences of what happens to documents and files. */
export const timelineEn: Record<keyof typeof timelineVi, string> = {
  'timeline.reason': 'Reason: {{reason}}',
  'timeline.via': 'By way of {{via}}',
  'timeline.document.drafted.v1': 'Draft begun',
  'timeline.document.changed.v1': 'Draft changed, {{files}} files',
  'timeline.document.discarded.v1': 'Draft discarded',
  'timeline.file.uploaded.v1': 'File uploaded: {{name}}',
  'timeline.file.removed.v1': 'File removed: {{name}}',
};
