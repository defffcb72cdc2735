import type { AgencyId } from '@lienthong/agency/model';
import type { DocumentId, Step, StepAnswer, StepId, StepKind, StepState } from '@lienthong/document/model';
import type { PostId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of a round of a review, with the name and title its post had when it was asked. */
@Entity('document_steps')
export class StepEntity implements Step {
  @PrimaryColumn('uuid')
  id!: StepId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  documentId!: DocumentId;

  @Column('integer')
  round!: number;

  @Column('integer', { name: 'step_group' })
  group!: number;

  @Column('text')
  kind!: StepKind;

  @Column('uuid')
  postId!: PostId;

  @Column('text')
  personName!: string;

  @Column('text')
  postTitle!: string;

  @Column('text')
  state!: StepState;

  @Column('text', { nullable: true })
  answer!: StepAnswer | null;

  @Column('text')
  comment!: string;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
