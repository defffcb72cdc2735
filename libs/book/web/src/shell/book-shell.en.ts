import type { bookShellVi } from './book-shell.vi';

/** English words shown before any page of this domain is loaded. */
export const bookShellEn: Record<keyof typeof bookShellVi, string> = {
  'command.books': 'Print books and forms',
  tab: 'Forms',
  'form.slip': 'Print the handling slip (phiếu giải quyết văn bản đến)',
  'form.stamped': 'Print the document with the stamp ĐẾN',
  'form.stamp': 'Print the stamp ĐẾN (50 × 35 mm)',
  'form.hint': 'Every print names who made it and when, and has an id. The original does not change.',
  'form.waits': 'Register it first: slip and stamp need the arrival number.',
};
