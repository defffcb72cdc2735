import type { EntryBook } from '@lienthong/book/model';
import { copyUseEntrySchema, postEntrySchema } from '@lienthong/book/model';
import type * as z from 'zod';
import type { bookVi } from '../messages/book.vi';

/** One question of a line. */
export interface EntryField {
  readonly name: string;
  readonly label: keyof typeof bookVi;
  readonly kind: 'text' | 'day' | 'number';
  readonly most: number;
}

const asked = (name: string, label: keyof typeof bookVi, kind: EntryField['kind'], most = 0): EntryField => ({
  name,
  label,
  kind,
  most,
});

/** The questions of each book kept by hand, in the order of its columns. */
export const ENTRY_FIELDS: Readonly<Record<EntryBook, readonly EntryField[]>> = {
  post: [
    asked('day', 'entry.day.post', 'day'),
    asked('code', 'entry.code', 'text', 60),
    asked('place', 'entry.place', 'text', 200),
    asked('envelopes', 'entry.envelopes', 'number'),
    asked('note', 'entry.note', 'text', 200),
  ],
  copy_use: [
    asked('day', 'entry.day.copy_use', 'day'),
    asked('person', 'entry.person', 'text', 50),
    asked('code', 'entry.code', 'text', 60),
    asked('issuedOn', 'entry.issuedOn', 'day'),
    asked('subject', 'entry.subject', 'text', 500),
    asked('dossier', 'entry.dossier', 'text', 60),
    asked('allowedBy', 'entry.allowedBy', 'text', 100),
    asked('note', 'entry.note', 'text', 200),
  ],
};

/** What a person has answered so far. */
export type EntryAnswers = Readonly<Record<string, string | number | null>>;

type Entry = z.output<typeof postEntrySchema> | z.output<typeof copyUseEntrySchema>;

/** The line the server is sent, or the names of the answers that are missing or wrong: by the server's own schema. */
export function readEntry(
  book: EntryBook,
  answers: EntryAnswers,
): { readonly entry: Entry | undefined; readonly wrong: readonly string[] } {
  const read = book === 'post' ? postEntrySchema.safeParse(answers) : copyUseEntrySchema.safeParse(answers);
  if (read.success) return { entry: read.data, wrong: [] };
  return { entry: undefined, wrong: read.error.issues.map(({ path }) => String(path[0])) };
}

/** A line about today, with nothing answered yet. */
export function emptyEntry(book: EntryBook, today: string): EntryAnswers {
  if (book === 'post') return { day: today, code: '', place: '', envelopes: 1, note: '' };
  return { day: today, person: '', code: '', issuedOn: null, subject: '', dossier: '', allowedBy: '', note: '' };
}
