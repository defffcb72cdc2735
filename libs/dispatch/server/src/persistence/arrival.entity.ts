import type { AgencyId } from '@lienthong/agency/model';
import type {
  ArrivalChannel,
  ArrivalId,
  ArrivalState,
  DeliveryId,
  Reading,
  ReceivedLetter,
} from '@lienthong/dispatch/model';
import type { Urgency } from '@lienthong/document/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The columns of an incoming document that its rules read and write. Of what came through this installation the content is
 * a copy that never changes; of a letter, a clerk writes it until it is registered.
 */
@Entity('arrivals')
export class ArrivalEntity implements ReceivedLetter {
  @PrimaryColumn('uuid')
  id!: ArrivalId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('text')
  channel!: ArrivalChannel;

  @Column('uuid', { nullable: true })
  senderId!: AgencyId | null;

  @Column('text')
  senderName!: string;

  @Column('text')
  senderFolded!: string;

  @Column('uuid', { nullable: true })
  deliveryId!: DeliveryId | null;

  @Column('boolean')
  addressed!: boolean;

  @Column('text')
  state!: ArrivalState;

  @Column('text')
  typeCode!: string;

  @Column('text')
  typeName!: string;

  @Column('text')
  documentClass!: string;

  @Column('text')
  codeNumber!: string;

  @Column('text')
  codeNotation!: string;

  @Column('text')
  code!: string;

  @Column('text')
  codeFolded!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  subjectFolded!: string;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('text')
  signerTitle!: string;

  @Column('text')
  signerName!: string;

  @Column('smallint')
  urgency!: Urgency;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text')
  language!: string;

  @Column('text')
  note!: string;

  @Column('integer', { nullable: true })
  pageAmount!: number | null;

  @Column('integer')
  fileCount!: number;

  @Column('integer')
  revision!: number;

  @Column('jsonb', { nullable: true })
  reading!: Reading | null;

  @Column('date', { nullable: true })
  proposedOn!: string | null;

  @Column('timestamptz')
  arrivedAt!: Date;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  registeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  refusedAt!: Date | null;

  @Column('text', { nullable: true })
  refusalReason!: string | null;

  @Column('uuid', { nullable: true })
  mergedInto!: ArrivalId | null;

  @Column('timestamptz', { nullable: true })
  mergedAt!: Date | null;

  @Column('integer', { nullable: true })
  arrivalYear!: number | null;

  @Column('integer', { nullable: true })
  arrivalNumber!: number | null;
}
