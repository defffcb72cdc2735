import type { AgencyId } from '@lienthong/agency/model';
import type {
  DocumentClass,
  DocumentId,
  DocumentStatus,
  OutgoingDocument,
  Route,
  Urgency,
} from '@lienthong/document/model';
import type { PostId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The columns a draft is written through; what the issue adds is written by the database function `issue_document`. */
@Entity('documents')
export class DocumentEntity implements OutgoingDocument {
  @PrimaryColumn('uuid')
  id!: DocumentId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  ownerPostId!: PostId;

  @Column('text')
  status!: DocumentStatus;

  @Column('text')
  typeCode!: string;

  @Column('text')
  typeName!: string;

  @Column('text')
  documentClass!: DocumentClass;

  @Column('text')
  subject!: string;

  @Column('text')
  subjectFolded!: string;

  @Column('text', { nullable: true })
  unitAbbreviation!: string | null;

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

  @Column('integer')
  copies!: number;

  @Column('text')
  reference!: string;

  @Column({ type: 'uuid', array: true })
  recipientIds!: string[];

  @Column('text')
  route!: Route;

  @Column('uuid', { nullable: true })
  repliesToArrivalId!: string | null;

  @Column('integer')
  revision!: number;

  /** Who must move it on; `null` = the drafter. */
  @Column({ type: 'uuid', nullable: true, insert: false })
  holderPostId!: PostId | null;

  @Column({ type: 'boolean', insert: false })
  returned!: boolean;

  @Column({ type: 'integer', insert: false })
  round!: number;

  @Column({ type: 'text', array: true, insert: false })
  signatureLines!: string[];

  @Column({ type: 'bytea', nullable: true, insert: false })
  signedDigest!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true, insert: false })
  signedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true, insert: false })
  signedByPostId!: PostId | null;

  @Column({ type: 'timestamptz', insert: false })
  changedAt!: Date;
}
