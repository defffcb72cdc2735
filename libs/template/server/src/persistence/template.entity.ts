import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A template an agency uploaded; only its end is ever added to it. */
@Entity('document_templates')
export class TemplateEntity {
  @PrimaryColumn('uuid')
  id!: Id<'template'>;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('text')
  typeCode!: string;

  /** Counts the agency's templates of the type from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  name!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  /** The DOCX itself: small, and read with its row. */
  @Column('bytea', { select: false })
  content!: Buffer;

  @Column('text', { array: true })
  fields!: string[];

  @Column({ type: 'timestamptz', insert: false })
  validFrom!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid')
  uploadedByPostId!: PostId;

  @Column('text')
  personName!: string;

  @Column('text')
  postTitle!: string;
}
