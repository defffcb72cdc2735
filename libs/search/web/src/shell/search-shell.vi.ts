/** Vietnamese words of searching that the shell shows from the start. */
export const searchShellVi = {
  place: 'Tra cứu',
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
} as const;
