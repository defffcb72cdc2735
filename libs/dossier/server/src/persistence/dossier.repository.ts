import { dossierErrors, notationOf, type Dossier, type DossierId } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { searchableWords } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { DossierEntity } from './dossier.entity';

/** Write side of dossiers, always of the acting agency and inside a running transaction. */
@Injectable()
export class DossierRepository {
  constructor(private readonly database: Database) {}

  /** Locks one dossier until commit; throws `dossier.not_found`. */
  async lock(actor: Actor, id: string): Promise<Dossier> {
    const found = await this.database.manager.findOne(DossierEntity, {
      where: { id: id as DossierId, agencyId: actor.agencyId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw dossierErrors.not_found();
    return toDossier(found);
  }

  /** Locks every dossier of a post, in the order of their ids. */
  async lockOfHolder(actor: Actor, holderPostId: string): Promise<Dossier[]> {
    const found = await this.database.manager.find(DossierEntity, {
      where: { agencyId: actor.agencyId, holderPostId: holderPostId as Dossier['holderPostId'] },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return found.map(toDossier);
  }

  /**
   * The next number of a symbol in a year, behind every number the plan gives and every dossier opened besides it.
   * Whoever opens another one of this symbol waits until the transaction ends.
   */
  async nextNumber(actor: Actor, year: number, symbol: string): Promise<number> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `dossier ${actor.agencyId} ${year} ${symbol}`,
    ]);
    const [row] = await this.database.query<{ last: number }>(
      'SELECT coalesce(max(number), 0) AS last FROM dossiers WHERE agency_id = $1 AND year = $2 AND symbol = $3',
      [actor.agencyId, year, symbol],
    );
    return (row?.last ?? 0) + 1;
  }

  /** Stores a new dossier. */
  async insert(dossier: Dossier): Promise<void> {
    await this.database.manager.insert(DossierEntity, rowOf(dossier));
  }

  /** Stores what a rule changed of a locked dossier. */
  async save(dossier: Dossier): Promise<void> {
    const { id, agencyId, ...changes } = rowOf(dossier);
    await this.database.manager.update(DossierEntity, { id, agencyId }, changes);
  }
}

function rowOf(dossier: Dossier) {
  const words = searchableWords(`${notationOf(dossier)} ${dossier.title}`);
  return { ...dossier, readerPostIds: [...dossier.readerPostIds], titleFolded: words };
}

function toDossier({ titleFolded: _folded, ...dossier }: DossierEntity): Dossier {
  return dossier;
}
