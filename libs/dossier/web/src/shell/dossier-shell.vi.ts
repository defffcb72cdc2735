/** Vietnamese words shown before any page of dossiers is loaded. */
export const dossierShellVi = {
  related: 'Liên quan',
  'command.dossiers': 'Xem hồ sơ',
  'timeline.document.linked.v1': 'Liên kết văn bản',
  'timeline.document.unlinked.v1': 'Bỏ một liên kết',
  'timeline.document.copied.v1': 'Sao văn bản: {{code}}',
} as const;
