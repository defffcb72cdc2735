import { checkEntryDay, returnCopy, strikeEntry, type bookEndpoints } from '@lienthong/book/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { normaliseText } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { copyReturned, entryAdded, entryStruck } from './book.events';
import { BookEntryRepository, type NewEntry } from './persistence/book-entry.repository';

type BodyOf<K extends 'addPost' | 'addCopyUse'> = InputOf<(typeof bookEndpoints)[K]>['body'];

/** Write side of the books that people keep by hand: documents sent by post, uses of record copies. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: Database,
    private readonly entries: BookEntryRepository,
    private readonly journal: Journal,
  ) {}

  /** Writes a line into the book of documents sent by post. */
  addPost(actor: Actor, body: BodyOf<'addPost'>): Promise<{ id: string }> {
    const { code, place, note } = body;
    return this.add(actor, { ...body, book: 'post', ...cleaned({ code, place, note }) });
  }

  /** Writes a line into the book of uses of record copies. */
  addCopyUse(actor: Actor, body: BodyOf<'addCopyUse'>): Promise<{ id: string }> {
    const { code, person, subject, dossier, allowedBy, note } = body;
    return this.add(actor, {
      ...body,
      book: 'copy_use',
      ...cleaned({ code, person, subject, dossier, allowedBy, note }),
    });
  }

  /** Notes the day a record copy came back. */
  returnCopy(actor: Actor, id: string, returnedOn: string): Promise<{ id: string }> {
    return this.database.transaction(actor, async () => {
      const entry = await this.entries.lock(actor, id);
      const returned = returnCopy(entry, returnedOn, vietnamDay(systemClock.now()));
      await this.entries.save(actor, returned);
      await this.journal.record(actor, copyReturned(entry, returned));
      return { id };
    });
  }

  /** Strikes a line out with a reason; it stays in the book. */
  strike(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.database.transaction(actor, async () => {
      const entry = await this.entries.lock(actor, id);
      const struck = strikeEntry(entry, normaliseText(reason));
      await this.entries.save(actor, struck);
      await this.journal.record(actor, entryStruck(entry, struck));
      return { id };
    });
  }

  private add(actor: Actor, entry: NewEntry): Promise<{ id: string }> {
    return this.database.transaction(actor, async () => {
      checkEntryDay(entry.day, vietnamDay(systemClock.now()));
      const id = await this.entries.insert(actor, entry);
      await this.journal.record(actor, entryAdded(id, entry));
      return { id };
    });
  }
}

/** Composed letters and no characters that mislead, in every text a person wrote. */
function cleaned<T extends Record<string, string>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, normaliseText(text)])) as T;
}
