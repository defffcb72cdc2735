import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { CapacityLine, DocumentClass, MandateId, Standing } from '@lienthong/signing/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mandate as stored; only its revocation is ever added to it. */
@Entity('signing_mandates')
export class SigningMandateEntity {
  @PrimaryColumn('uuid')
  id!: MandateId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  postId!: PostId;

  @Column('text')
  standing!: Standing;

  @Column('jsonb')
  lines!: readonly CapacityLine[];

  @Column('text', { array: true, nullable: true })
  documentClasses!: readonly DocumentClass[] | null;

  @Column('text', { array: true, nullable: true })
  typeCodes!: readonly string[] | null;

  @Column('text', { array: true, nullable: true })
  fields!: readonly string[] | null;

  @Column('date')
  fromOn!: string;

  @Column('date', { nullable: true })
  untilOn!: string | null;

  @Column('text')
  basis!: string;

  @Column('uuid', { nullable: true })
  passedOnFrom!: MandateId | null;

  @Column('uuid')
  grantedByPostId!: PostId;

  @Column('date', { nullable: true })
  revokedOn!: string | null;

  @Column('text', { nullable: true })
  revokeReason!: string | null;
}
