import type { searchShellVi } from './search-shell.vi';

/** English words of searching that the shell shows from the start. */
export const searchShellEn: Record<keyof typeof searchShellVi, string> = {
  place: 'Search',
  incoming: 'Received',
  outgoing: 'Sent',
};
