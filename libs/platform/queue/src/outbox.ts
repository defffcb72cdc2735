import { newId } from '@lienthong/platform/kernel';
import { Database, NOBODY } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { PlannedJob } from './define-job';

/** Writes planned work into the running transaction; nothing reaches Redis before the commit. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Adds work of an agency; `requestId` lets the log follow one click through all of it. */
  async add(agencyId: string, jobs: readonly PlannedJob[], requestId: string | null): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map((job) => ({ id: newId<'outbox'>(), ...job }));
    await this.database.query(
      `INSERT INTO outbox (id, agency_id, job, queue, priority, payload, request_id, due_at)
       SELECT r.id, $2, r.job, r.queue, r.priority, r.payload, $3,
              clock_timestamp() + make_interval(secs => coalesce(r."delaySeconds", 0))
         FROM jsonb_to_recordset($1)
           AS r(id uuid, job text, queue text, priority integer, payload jsonb, "delaySeconds" float8)`,
      [JSON.stringify(rows), agencyId, requestId],
    );
  }
}

/** State of the work that waits to be done. */
export interface OutboxHealth {
  readonly open: number;
  /** Given up after 72 hours; waits for a person. */
  readonly failed: number;
  /** How long the oldest open work has been due, in seconds. */
  readonly oldestSeconds: number;
}

interface HealthRow {
  readonly open: string;
  readonly failed: string;
  readonly oldest_seconds: number;
}

/** Reads the state of the outbox of the whole installation: for the watchdog and for metrics. */
export async function outboxHealth(database: Database): Promise<OutboxHealth> {
  const [row] = await database.transaction(NOBODY, () => database.query<HealthRow>('SELECT * FROM outbox_health()'));
  return { open: Number(row?.open ?? 0), failed: Number(row?.failed ?? 0), oldestSeconds: row?.oldest_seconds ?? 0 };
}
