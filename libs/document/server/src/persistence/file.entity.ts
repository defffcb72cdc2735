import type { AgencyId } from '@lienthong/agency/model';
import type { DocumentId, FileId } from '@lienthong/document/model';
import type { PersonId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** PostgreSQL hands out `bigint` as text; no file comes near 2^53 bytes. */
const asNumber = { to: (value: number) => value, from: (value: string) => Number(value) };

/** A file as one agency sees it: loose until a draft takes it, or the agency's own copy of an arrival's file. */
@Entity('files')
export class FileEntity {
  @PrimaryColumn('uuid')
  id!: FileId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid', { nullable: true })
  documentId!: DocumentId | null;

  @Column('uuid', { nullable: true })
  arrivalId!: string | null;

  /** Its place among the files of its document; the first is the main file. */
  @Column({ type: 'integer', insert: false })
  position!: number;

  /** Safe to show and to offer for saving. */
  @Column('text')
  name!: string;

  /** As the sender wrote it: data, never shown as it is. */
  @Column('text')
  originalName!: string;

  @Column('text')
  mediaType!: string;

  @Column('bigint', { transformer: asNumber })
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text')
  storageKey!: string;

  /** The document one of whose versions keeps this file, whether the draft still carries it or not. */
  @Column({ type: 'uuid', nullable: true, insert: false })
  versionOf!: DocumentId | null;

  @Column('integer', { nullable: true })
  pages!: number | null;

  @Column('uuid', { nullable: true })
  uploadedBy!: PersonId | null;

  @Column({ type: 'timestamptz', insert: false })
  uploadedAt!: Date;
}

/** A file that has no row yet: what the database adds is missing. */
export type NewFile = Omit<FileEntity, 'uploadedAt' | 'versionOf' | 'position'>;
