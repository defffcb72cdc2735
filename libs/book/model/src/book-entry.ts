import type { Id } from '@lienthong/platform/kernel';
import type { EntryBook } from './book';
import { bookErrors } from './book.errors';

/** Identifies one line that a person wrote into a book. */
export type BookEntryId = Id<'book_entry'>;

/** The part of such a line its rules need; a line is never taken away, only struck out with a reason. */
export interface BookEntry {
  readonly id: BookEntryId;
  readonly agencyId: string;
  readonly book: EntryBook;
  readonly day: string;
  readonly returnedOn: string | null;
  readonly struckReason: string | null;
}

/** Refuses a line about a day that has not come. */
export function checkEntryDay(day: string, today: string): void {
  if (day > today) throw bookErrors.entry_in_future({ day });
}

/** The record copy came back: once, not before it was taken, not in the future, not on a line struck out. */
export function returnCopy<E extends BookEntry>(entry: E, returnedOn: string, today: string): E {
  if (entry.book !== 'copy_use') throw bookErrors.entry_not_found();
  if (entry.struckReason !== null) throw bookErrors.entry_struck();
  if (entry.returnedOn !== null) throw bookErrors.already_returned({ returnedOn: entry.returnedOn });
  checkEntryDay(returnedOn, today);
  if (returnedOn < entry.day) throw bookErrors.returned_before_use({ usedOn: entry.day });
  return { ...entry, returnedOn };
}

/** Strikes a line out, once and with a reason; it stays in the book, to be read. */
export function strikeEntry<E extends BookEntry>(entry: E, reason: string): E {
  if (entry.struckReason !== null) throw bookErrors.entry_struck();
  const struckReason = reason.trim();
  if (struckReason === '') throw bookErrors.reason_missing();
  return { ...entry, struckReason };
}
