import type { bookTimelineVi } from './timeline.vi';

/** English sentences of what happened to books and prints. */
export const bookTimelineEn: Record<keyof typeof bookTimelineVi, string> = {
  'timeline.book.entry_added.v1': 'Wrote {{code}} into a book',
  'timeline.book.copy_returned.v1': 'Noted that a record copy came back on {{returnedOn}}',
  'timeline.book.entry_struck.v1': 'Struck out a line of a book: {{reason}}',
  'timeline.print.made.v1': 'Printed or exported “{{what}}” ({{format}})',
};
