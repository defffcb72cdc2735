/** Vietnamese words that the shell shows before any page of this domain is loaded. */
export const dispatchShellVi = {
  'command.compose': 'Soạn, phát hành văn bản',
  'command.register': 'Vào sổ văn bản đến',
  'command.refused': 'Xem văn bản đã trả lại',
  'command.silent': 'Xem đơn vị im lặng',
  'place.incoming': 'Sổ đến',
  'place.outgoing': 'Sổ đi',
} as const;
