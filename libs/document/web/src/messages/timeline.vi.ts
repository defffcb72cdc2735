/** Vietnamese sentences of what happens to documents and files; the key is `timeline.<action>`. */
export const timelineVi = {
  'timeline.reason': 'Lý do: {{reason}}',
  'timeline.via': 'Qua {{via}}',
  'timeline.document.drafted.v1': 'Bắt đầu dự thảo',
  'timeline.document.changed.v1': 'Sửa dự thảo, {{files}} tệp',
  'timeline.document.discarded.v1': 'Bỏ dự thảo',
  'timeline.file.uploaded.v1': 'Tải tệp lên: {{name}}',
  'timeline.file.removed.v1': 'Bỏ tệp: {{name}}',
} as const;
