import type { AgencyId } from '@lienthong/agency/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name an agency bore from a day to another; `validTo` is the first day of the next name. */
@Entity('agency_names')
export class AgencyNameEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agency_names' }) agencyId!: AgencyId;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_agency_names' }) validFrom!: string;
  @Column('text') name!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
}
