import type { BookEntry } from '@lienthong/book/model';
import type { JournalEvent } from '@lienthong/platform/journal';

const subjectOf = (id: string) => ({ type: 'book_entry', id }) as const;

/** A line was written into a book. */
export function entryAdded(
  id: string,
  entry: { readonly book: string; readonly code: string; readonly day: string },
): JournalEvent {
  const { book, code, day } = entry;
  return { action: 'book.entry_added.v1', subject: subjectOf(id), after: entry, data: { book, code, day } };
}

/** A record copy came back. */
export function copyReturned(before: BookEntry, after: BookEntry): JournalEvent {
  const data = { returnedOn: after.returnedOn };
  return { action: 'book.copy_returned.v1', subject: subjectOf(after.id), before, after, data };
}

/** A line was struck out. */
export function entryStruck(before: BookEntry, after: BookEntry): JournalEvent {
  const data = { reason: after.struckReason };
  return { action: 'book.entry_struck.v1', subject: subjectOf(after.id), before, after, data };
}
