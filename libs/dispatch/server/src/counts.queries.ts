import type { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { StepsWaiting } from '@lienthong/document/server';
import { FOLDED } from './letters/duplicates';

/** Lists of documents that have a badge. */
const OF_STATUS = ['draft', 'reviewing', 'signed'] as const;

type Counted = Readonly<Record<'pending' | 'silent' | (typeof OF_STATUS)[number], number>>;

/** The counts behind the badges, by the same conditions as the lists they stand for. */
@Injectable()
export class CountsQueries {
  constructor(
    private readonly database: Database,
    private readonly steps: StepsWaiting,
  ) {}

  /** Counts of the acting agency; zero for what the post may not read. */
  of(actor: Actor): Promise<AnswerOf<typeof arrivalEndpoints.counts>> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<Counted>(
        `SELECT (SELECT count(*)::integer FROM arrivals WHERE agency_id = $1 AND state = 'pending')
                  - (SELECT count(*)::integer FROM arrivals a WHERE a.agency_id = $1 AND a.state = 'pending' AND ${FOLDED}) AS pending,
                ${OF_STATUS.map((status) => `(SELECT count(*)::integer FROM documents WHERE agency_id = $1 AND status = '${status}') AS ${status}`).join(', ')},
                (SELECT count(DISTINCT dispatch_id)::integer FROM deliveries WHERE agency_id = $1 AND state IN ('arrived', 'seen')) AS silent`,
        [actor.agencyId],
      );
      const may = (permission: string, count: number | undefined): number =>
        actor.permissions.includes(permission) ? (count ?? 0) : 0;
      return {
        // What waits for the register was handed to nobody: only who sees all of it sees it.
        pendingArrivals: may('arrival.read_all', row?.pending),
        drafts: may('document.read', row?.draft),
        reviewing: may('document.read', row?.reviewing),
        signed: may('document.read', row?.signed),
        openDispatches: may('dispatch.read', row?.silent),
        stepsWaiting: may('document.review', await this.steps.countForPost(actor)),
      };
    });
  }
}
