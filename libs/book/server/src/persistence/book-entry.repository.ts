import type { BookEntry, BookEntryId } from '@lienthong/book/model';
import { bookErrors } from '@lienthong/book/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { BookEntryEntity } from './book-entry.entity';

/** A line as it is written; what the other book has is empty. */
export type NewEntry = Pick<BookEntryEntity, 'book' | 'day' | 'code' | 'note'> &
  Partial<Pick<BookEntryEntity, 'place' | 'envelopes' | 'person' | 'issuedOn' | 'subject' | 'dossier' | 'allowedBy'>>;

const EMPTY = { place: '', envelopes: null, person: '', issuedOn: null, subject: '', dossier: '', allowedBy: '' };

/** Writes lines of books of the acting agency. */
@Injectable()
export class BookEntryRepository {
  constructor(private readonly database: Database) {}

  /** Adds a line behind the others of its year. */
  async insert(actor: Actor, entry: NewEntry): Promise<BookEntryId> {
    const id = newId<'book_entry'>();
    await this.database.manager.insert(BookEntryEntity, {
      ...{ ...EMPTY, ...entry, id, agencyId: actor.agencyId, year: Number(entry.day.slice(0, 4)) },
      ...{ enteredBy: actor.personName, enteredByPostId: actor.postId, returnedOn: null, struckReason: null },
    });
    return id;
  }

  /** Locks a line until commit; throws `book.entry_not_found`. */
  async lock(actor: Actor, id: string): Promise<BookEntryEntity> {
    const where = { id: id as BookEntryId, agencyId: actor.agencyId };
    const entry = await this.database.manager.findOne(BookEntryEntity, { where, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw bookErrors.entry_not_found();
    return entry;
  }

  /** Stores the return or the striking out of a line. */
  async save(actor: Actor, { id, returnedOn, struckReason }: BookEntry): Promise<void> {
    await this.database.manager.update(BookEntryEntity, { id, agencyId: actor.agencyId }, { returnedOn, struckReason });
  }
}
