import type { dispatchShellVi } from './dispatch-shell.vi';

/** English words that the shell shows before any page of this domain is loaded. */
export const dispatchShellEn: Record<keyof typeof dispatchShellVi, string> = {
  'command.compose': 'Write and issue a document',
  'command.register': 'Register incoming documents',
  'command.refused': 'Documents sent back',
  'command.silent': 'Agencies that are silent',
  'place.incoming': 'Incoming register (sổ đến)',
  'place.outgoing': 'Outgoing register (sổ đi)',
};
