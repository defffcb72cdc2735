import type { AgencyId } from '@lienthong/agency/model';
import type { Dossier, DossierAccess, DossierId, DossierState } from '@lienthong/dossier/model';
import type { PostId } from '@lienthong/identity/model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dossier as it is stored; what lies in it has rows of its own. */
@Entity('dossiers')
export class DossierEntity implements Dossier {
  @PrimaryColumn('uuid')
  id!: DossierId;

  @Column('uuid')
  agencyId!: AgencyId;

  @Column('integer')
  year!: number;

  @Column('integer')
  number!: number;

  @Column('text')
  symbol!: string;

  @Column('uuid', { nullable: true })
  planLineId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  titleFolded!: string;

  @Column('integer', { nullable: true })
  retentionYears!: number | null;

  @Column('text')
  language!: string;

  @Column('text')
  note!: string;

  @Column('uuid')
  holderPostId!: PostId;

  @Column('text')
  state!: DossierState;

  @Column('text')
  access!: DossierAccess;

  @Column('uuid', { array: true })
  readerPostIds!: string[];

  @Column('boolean')
  accessUnconfirmed!: boolean;

  @Column('date')
  startedOn!: string;

  @Column('date', { nullable: true })
  endedOn!: string | null;
}
