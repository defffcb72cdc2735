import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit (phòng, ban) of an agency as stored. */
@Entity('units')
export class UnitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  abbreviation!: string;

  /** First day on which it no longer exists. */
  @Column('date', { nullable: true })
  closedOn!: string | null;
}
