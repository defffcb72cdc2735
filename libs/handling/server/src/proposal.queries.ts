import type { handlingEndpoints, Receiver } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskQueries } from './desk.queries';

/** Experience of the last hand-overs, not of the first ones: people and units change. */
const LOOK_BACK = 500;
const MOST = 5;

const PROPOSED = `
  WITH asked AS (SELECT a.sender_name, a.type_code FROM arrivals a WHERE a.agency_id = $1 AND a.id = ANY ($3)),
  lately AS (
    SELECT h.arrival_id, h.id FROM handovers h
     WHERE h.agency_id = $1 AND h.given_by_post_id = $2 ORDER BY h.given_at DESC LIMIT ${LOOK_BACK})
  SELECT coalesce(s.unit_id, s.post_id) AS id, count(*)::integer AS times,
         -- Same sender and type counts double: the type alone says less of the field than who writes.
         sum(CASE WHEN q.type_code = a.type_code THEN 2 ELSE 1 END) AS weight
    FROM lately l
    JOIN arrivals a ON a.agency_id = $1 AND a.id = l.arrival_id
    JOIN assignments s ON s.agency_id = $1 AND s.handover_id = l.id AND s.role = 'lead' AND s.state NOT IN ('returned', 'withdrawn')
    JOIN asked q ON q.sender_name = a.sender_name
   WHERE NOT a.id = ANY ($3)
   GROUP BY 1 ORDER BY weight DESC, id LIMIT 20`;

const SENTENCES = `
  WITH lately AS (
    SELECT h.instruction, h.given_by_post_id = $2 AS own, h.given_at FROM handovers h
     WHERE h.agency_id = $1 AND h.instruction <> '' ORDER BY h.given_at DESC LIMIT ${LOOK_BACK})
  SELECT instruction FROM lately WHERE length(instruction) <= 200
   GROUP BY instruction ORDER BY bool_or(own) DESC, count(*) DESC, max(given_at) DESC LIMIT 8`;

type Proposals = AnswerOf<typeof handlingEndpoints.proposals>;

/** To whom documents like these went lately, and which sentences are written with them: proposals, never decisions. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly database: Database,
    private readonly desks: DeskQueries,
  ) {}

  /** Receivers who led for the same senders in this post's last hand-overs, and its frequent sentences. */
  of(actor: Actor, arrivalIds: readonly string[]): Promise<Proposals> {
    return this.database.transaction(actor, async () => {
      const directory = await this.desks.directory(actor);
      const found = await this.database.query<{ id: string; times: number }>(PROPOSED, [
        actor.agencyId,
        actor.postId,
        arrivalIds,
      ]);
      const sentences = await this.database.query<{ instruction: string }>(SENTENCES, [actor.agencyId, actor.postId]);
      const known = found.flatMap(({ id, times }) => {
        const receiver = directory.get(id);
        return receiver?.reachable ? [{ id, name: receiver.name, times }] : [];
      });
      const receivers = [...known, ...(await this.usual(actor, directory, new Set(known.map(({ id }) => id))))];
      return { receivers: receivers.slice(0, MOST), sentences: sentences.map(({ instruction }) => instruction) };
    });
  }

  /** Before there is any experience: the people of the unit one answers for, otherwise the units. */
  private async usual(
    actor: Actor,
    directory: ReadonlyMap<string, Receiver>,
    known: ReadonlySet<string>,
  ): Promise<Proposals['receivers']> {
    const desk = await this.desks.of(actor);
    const below = desk.answersForUnit ? await this.desks.membersOf(actor, desk.unitId) : [];
    const usual = [...directory].filter(([id, one]) => (below.length ? below.includes(id) : one.unitId !== null));
    return usual.flatMap(([id, { name, reachable, postId }]) =>
      reachable && postId !== actor.postId && !known.has(id) ? [{ id, name, times: 0 }] : [],
    );
  }
}
