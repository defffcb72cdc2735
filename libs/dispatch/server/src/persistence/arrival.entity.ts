import type { AgencyId } from '@lienthong/agency/model';
import type { Arrival, ArrivalId, ArrivalState, DeliveryId } from '@lienthong/dispatch/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The columns of an incoming document that its rules read and write; the rest is a copy that never changes. */
@Entity('arrivals')
export class ArrivalEntity implements Arrival {
  @PrimaryColumn('uuid')
  id!: ArrivalId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('uuid')
  senderId!: AgencyId;

  @Column('uuid')
  deliveryId!: DeliveryId;

  @Column('text')
  state!: ArrivalState;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  registeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  refusedAt!: Date | null;

  @Column('text', { nullable: true })
  refusalReason!: string | null;

  @Column('integer', { nullable: true })
  arrivalYear!: number | null;

  @Column('integer', { nullable: true })
  arrivalNumber!: number | null;
}
