/** English sentences of what happened to dossiers, links and copies. */
export const timelineEn = {
  'timeline.document.linked.v1': 'linked the document',
  'timeline.document.unlinked.v1': 'took a link back',
  'timeline.document.copied.v1': 'made a certified copy: {{code}}',
} as const;
