import type { Agency, AgencyId, AgencyKind } from '@lienthong/agency/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency as the directory stores it; `name` is its latest name. */
@Entity('agencies')
export class AgencyEntity implements Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agencies' }) id!: AgencyId;
  @Column('text') name!: string;
  @Column('text') kind!: AgencyKind;
  @Column('text') level!: string;
  @Column('uuid', { nullable: true }) parentId!: AgencyId | null;
  @Column('text') abbreviation!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
}
