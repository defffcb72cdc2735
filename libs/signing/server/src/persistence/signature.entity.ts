import type { AgencyId } from '@lienthong/agency/model';
import type { PersonId, PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import type { MandateId } from '@lienthong/signing/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A given signature as stored; never changed and never removed. */
@Entity('signatures')
export class SignatureEntity {
  @PrimaryColumn('uuid')
  id!: Id<'signature'>;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  mandateId!: MandateId;

  @Column('uuid')
  postId!: PostId;

  @Column('uuid')
  personId!: PersonId;

  @Column('text')
  personName!: string;

  @Column('text')
  postTitle!: string;

  /** The lines as they were printed. */
  @Column('text', { array: true })
  lines!: readonly string[];

  @Column('jsonb')
  files!: readonly { readonly fileId: string; readonly sha256: string }[];

  /** SHA-256 of the statement that was signed. */
  @Column('bytea')
  digest!: Buffer;

  @Column('text')
  method!: 'recorded' | 'certificate';

  @Column('bytea', { nullable: true })
  proof!: Buffer | null;

  @Column('timestamptz')
  signedAt!: Date;
}
