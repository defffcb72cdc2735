import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as stored, in the agency that administers the account. */
@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  fullName!: string;

  @Column('text')
  username!: string;

  @Column('boolean')
  demo!: boolean;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;
}
