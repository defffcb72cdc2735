import type { AgencyCode, AgencyId, CodeScheme } from '@lienthong/agency/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One identifier code of an agency. */
@Entity('agency_codes')
export class AgencyCodeEntity implements AgencyCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agency_codes' }) id!: string;
  @Column('uuid') agencyId!: AgencyId;
  @Column('text') scheme!: CodeScheme;
  @Column('text') code!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('boolean') invented!: boolean;
}
