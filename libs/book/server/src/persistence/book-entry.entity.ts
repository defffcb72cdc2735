import type { BookEntry, BookEntryId, EntryBook } from '@lienthong/book/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line that a person wrote into a book; only its return and its striking out ever change. */
@Entity('book_entries')
export class BookEntryEntity implements BookEntry {
  @PrimaryColumn('uuid')
  id!: BookEntryId;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  book!: EntryBook;

  @Column('integer')
  year!: number;

  @Column('date')
  day!: string;

  @Column('text')
  code!: string;

  @Column('text')
  place!: string;

  @Column('integer', { nullable: true })
  envelopes!: number | null;

  @Column('text')
  person!: string;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('text')
  subject!: string;

  @Column('text')
  dossier!: string;

  @Column('text')
  allowedBy!: string;

  @Column('date', { nullable: true })
  returnedOn!: string | null;

  @Column('text')
  note!: string;

  @Column('text')
  enteredBy!: string;

  @Column('uuid')
  enteredByPostId!: string;

  @Column('text', { nullable: true })
  struckReason!: string | null;
}
