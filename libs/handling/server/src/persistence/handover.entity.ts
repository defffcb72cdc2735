import type { AgencyId } from '@lienthong/agency/model';
import type { ArrivalId } from '@lienthong/dispatch/model';
import type { AssignmentId, Handover, HandoverId, OpenState } from '@lienthong/handling/model';
import type { PostId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act of handing over. */
@Entity('handovers')
export class HandoverEntity implements Handover {
  @PrimaryColumn('uuid')
  id!: HandoverId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  arrivalId!: ArrivalId;

  @Column('uuid', { nullable: true })
  fromId!: AssignmentId | null;

  @Column('uuid')
  givenByPostId!: PostId;

  @Column('text')
  givenByName!: string;

  @Column('text')
  givenByTitle!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('text')
  instruction!: string;

  @Column('text', { nullable: true })
  fromState!: OpenState | null;
}
