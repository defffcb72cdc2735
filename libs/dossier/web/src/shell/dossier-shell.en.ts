/** English words shown before any page of dossiers is loaded. */
export const dossierShellEn = {
  related: 'Related',
  'command.dossiers': 'See dossiers',
  'timeline.document.linked.v1': 'Linked the document',
  'timeline.document.unlinked.v1': 'Took a link back',
  'timeline.document.copied.v1': 'Made a certified copy: {{code}}',
} as const;
