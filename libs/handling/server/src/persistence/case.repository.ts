import type { ArrivalId } from '@lienthong/dispatch/model';
import { Readers } from '@lienthong/document/server';
import { readersOf, summaryOf, type CaseChange, type CaseSummary, type HandlingCase } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { HandoverEntity } from './handover.entity';

/**
 * Write side of handling, always of the acting agency. Locks are taken on the incoming document and nowhere else, in the
 * order of their ids, so that whoever acts on one document's handling waits for the other, and nobody for each other.
 */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly database: Database,
    private readonly readers: Readers,
  ) {}

  /** Locks incoming documents until commit and reads their handling; what the agency does not have is missing. */
  async lock(actor: Actor, arrivalIds: readonly string[]): Promise<Map<string, HandlingCase>> {
    const arrivals = await this.database.query<HandlingCase['arrival']>(
      `SELECT id, agency_id AS "agencyId", state FROM arrivals WHERE agency_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`,
      [actor.agencyId, arrivalIds],
    );
    const where = { agencyId: actor.agencyId, arrivalId: In(arrivals.map(({ id }) => id)) };
    const order = { id: 'ASC' } as const;
    const handovers = await this.database.manager.find(HandoverEntity, { where, order });
    const assignments = await this.database.manager.find(AssignmentEntity, { where, order });
    return new Map(
      arrivals.map((arrival) => [
        arrival.id,
        {
          arrival,
          handovers: handovers.filter(({ arrivalId }) => arrivalId === arrival.id),
          assignments: assignments.filter(({ arrivalId }) => arrivalId === arrival.id),
        },
      ]),
    );
  }

  /** The incoming documents some assignments or hand-overs belong to, by their ids. */
  async arrivalsOf(actor: Actor, ids: readonly string[]): Promise<Map<string, ArrivalId>> {
    const rows = await this.database.query<{ id: string; arrival_id: ArrivalId }>(
      `SELECT id, arrival_id FROM assignments WHERE agency_id = $1 AND id = ANY ($2)
       UNION ALL SELECT id, arrival_id FROM handovers WHERE agency_id = $1 AND id = ANY ($2)`,
      [actor.agencyId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.arrival_id]));
  }

  /** Stores what a rule changed in a case, and gives the summary lists read. */
  async save(after: HandlingCase, change: CaseChange): Promise<CaseSummary> {
    const { manager } = this.database;
    const { agencyId, id: arrivalId } = after.arrival;
    // What leaves comes first: a place or a receiver may be taken again in the same act.
    for (const { id, ...row } of change.changed) await manager.update(AssignmentEntity, { id, agencyId }, row);
    if (change.removed) {
      await manager.delete(AssignmentEntity, { agencyId, handoverId: change.removed });
      await manager.delete(HandoverEntity, { agencyId, id: change.removed });
    }
    if (change.handover) await manager.insert(HandoverEntity, change.handover);
    if (change.created?.length) await manager.insert(AssignmentEntity, [...change.created]);
    const summary = summaryOf(after);
    await this.database.query(
      'UPDATE arrivals SET handling = $3, holders = $4, handling_due_on = $5 WHERE agency_id = $1 AND id = $2',
      [agencyId, arrivalId, summary.handling, summary.holders, summary.dueOn],
    );
    await this.readers.replace(agencyId, await this.withMerged(after), readersOf(after));
    return summary;
  }

  /** The document and those merged into it: their files are read as its proofs. */
  private async withMerged({ arrival: { agencyId, id } }: HandlingCase): Promise<string[]> {
    const sql = 'SELECT id FROM arrivals WHERE agency_id = $1 AND merged_into = $2';
    const merged = await this.database.query<{ id: string }>(sql, [agencyId, id]);
    return [id, ...merged.map((row) => row.id)];
  }
}
