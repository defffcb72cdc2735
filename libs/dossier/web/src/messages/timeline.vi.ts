/** Vietnamese sentences of what happened to dossiers, links and copies. */
export const timelineVi = {
  'timeline.document.linked.v1': 'liên kết văn bản',
  'timeline.document.unlinked.v1': 'bỏ một liên kết',
  'timeline.document.copied.v1': 'sao văn bản: {{code}}',
} as const;
