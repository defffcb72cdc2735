import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A delegation (ủy quyền) between two posts of one agency as stored; its terms never change. */
@Entity('delegations')
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  fromPostId!: string;

  @Column('uuid')
  toPostId!: string;

  @Column('text', { array: true })
  permissions!: string[];

  /** Types of documents it is limited to; `null` = every type. */
  @Column('text', { array: true, nullable: true })
  typeCodes!: string[] | null;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** The decision or paper that authorises it. */
  @Column('text')
  basis!: string;

  /** The person who entered it: the giver, or an administrator for them. */
  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy!: string | null;

  /** Up to when the giver has looked at what was done in their name. */
  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;
}
