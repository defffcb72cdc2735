import type { AgencyId } from '@lienthong/agency/model';
import type { ArrivalId } from '@lienthong/dispatch/model';
import type {
  Assignment,
  AssignmentId,
  AssignmentRole,
  AssignmentState,
  HandoverId,
  OpenState,
  UnitId,
} from '@lienthong/handling/model';
import type { PostId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One share of the handling of an incoming document. */
@Entity('assignments')
export class AssignmentEntity implements Assignment {
  @PrimaryColumn('uuid')
  id!: AssignmentId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  arrivalId!: ArrivalId;

  @Column('uuid')
  handoverId!: HandoverId;

  @Column('uuid', { nullable: true })
  parentId!: AssignmentId | null;

  @Column('uuid', { nullable: true })
  unitId!: UnitId | null;

  @Column('uuid', { nullable: true })
  postId!: PostId | null;

  @Column('text')
  receiverName!: string;

  @Column('uuid')
  givenByPostId!: PostId;

  @Column('text')
  role!: AssignmentRole;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text')
  state!: AssignmentState;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  @Column('date', { nullable: true })
  snoozedUntil!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedByPostId!: PostId | null;

  @Column('text', { nullable: true })
  endedByName!: string | null;

  @Column('text', { nullable: true })
  endNote!: string | null;

  @Column('text', { nullable: true })
  endedFrom!: OpenState | null;

  @Column('uuid', { nullable: true })
  endedWithId!: AssignmentId | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledById!: HandoverId | null;
}
