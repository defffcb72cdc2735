import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A post as stored: a person's place in one agency, from a day to a day. */
@Entity('posts')
export class PostEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('uuid')
  personId!: string;

  /** The person's name as it was when the post began, for lists that show who holds a post. */
  @Column('text')
  personName!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('date')
  startedOn!: string;

  /** First day on which the post is no longer held. */
  @Column('date', { nullable: true })
  endedOn!: string | null;

  /** The unit (phòng, ban) the post stands in. */
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  /** Whether it heads that unit. */
  @Column('boolean')
  headsUnit!: boolean;
}
