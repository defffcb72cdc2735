import type { AgencyLevel } from '@lienthong/agency/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A level of the administrative tree. */
@Entity('agency_levels')
export class AgencyLevelEntity implements AgencyLevel {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_agency_levels' }) code!: string;
  @Column('integer') rank!: number;
  @Column('text') nameVi!: string;
  @Column('text') nameEn!: string;
}
