import type { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { FOLDED } from './letters/duplicates';

/** The counts behind the badges, by the same conditions as the lists they stand for. */
@Injectable()
export class CountsQueries {
  constructor(private readonly database: Database) {}

  /** Counts of the acting agency; zero for what the post may not read. */
  of(actor: Actor): Promise<AnswerOf<typeof arrivalEndpoints.counts>> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<{ pending: number; drafts: number; silent: number }>(
        `SELECT (SELECT count(*)::integer FROM arrivals WHERE agency_id = $1 AND state = 'pending')
                  - (SELECT count(*)::integer FROM arrivals a WHERE a.agency_id = $1 AND a.state = 'pending' AND ${FOLDED}) AS pending,
                (SELECT count(*)::integer FROM documents WHERE agency_id = $1 AND status = 'draft') AS drafts,
                (SELECT count(DISTINCT dispatch_id)::integer FROM deliveries WHERE agency_id = $1 AND state IN ('arrived', 'seen')) AS silent`,
        [actor.agencyId],
      );
      const may = (permission: string, count: number | undefined): number =>
        actor.permissions.includes(permission) ? (count ?? 0) : 0;
      return {
        // What waits for the register was handed to nobody: only who sees all of it sees it.
        pendingArrivals: may('arrival.read_all', row?.pending),
        drafts: may('document.read', row?.drafts),
        openDispatches: may('dispatch.read', row?.silent),
      };
    });
  }
}
