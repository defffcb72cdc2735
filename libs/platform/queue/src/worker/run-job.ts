import { Database, isUnavailable, NOBODY } from '@lienthong/platform/database';
import { DomainError } from '@lienthong/platform/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { JOB_HANDLERS, type JobContext, type JobHandler } from '../job-handler';
import { Outbox } from '../outbox';
import { retryDelaySeconds } from './retry-delay';

interface Taken {
  readonly agency_id: string;
  readonly job: string;
  readonly payload: unknown;
  readonly request_id: string | null;
  readonly attempts: number;
}

const OPEN = `SELECT agency_id, job, payload, request_id, attempts + 1 AS attempts FROM outbox
  WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL`;

/** How a run ended: done now, done before by somebody else, postponed, or given up. */
export type RunResult = 'done' | 'nothing_to_do' | 'postponed' | 'given_up';

/** Runs one outbox row exactly once: lock, effect and "done" in one transaction, whoever asks and however often. */
@Injectable()
export class RunJob {
  private readonly handlers: ReadonlyMap<string, JobHandler>;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(JOB_HANDLERS) handlers: readonly JobHandler[],
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.definition.name, handler]));
  }

  /** The names of the work this process can do. */
  get jobs(): readonly string[] {
    return [...this.handlers.keys()];
  }

  /** The queues in which that work waits, unless data names another. */
  get queues(): readonly string[] {
    return [...this.handlers.values()].map(({ definition }) => definition.queue);
  }

  /** Those of them whose work is prepared outside the transaction, mostly by a program: it can wait for everything else. */
  get patientQueues(): readonly string[] {
    return [...this.handlers.values()].flatMap((handler) => (handler.prepare ? handler.definition.queue : []));
  }

  /** Runs the row with this id; a failure is written down with the time of the next try. */
  async run(outboxId: string, agencyId: string): Promise<RunResult> {
    try {
      const prepared = await this.prepare(outboxId, agencyId);
      return await this.database.transaction({ agencyId }, () => this.takeAndDo(outboxId, prepared));
    } catch (error) {
      return this.postpone(outboxId, error);
    }
  }

  /** Asks a handler that fetches something first to do so; the row is not locked, so another worker may do the same. */
  private async prepare(outboxId: string, agencyId: string): Promise<unknown> {
    if (![...this.handlers.values()].some((handler) => handler.prepare)) return undefined;
    const [open] = await this.database.transaction({ agencyId }, () => this.database.query<Taken>(OPEN, [outboxId]));
    const handler = open && this.handlers.get(open.job);
    if (!open || !handler?.prepare) return undefined;
    return handler.prepare(handler.definition.payload.parse(open.payload), contextOf(outboxId, open));
  }

  private async takeAndDo(outboxId: string, prepared: unknown): Promise<RunResult> {
    const [taken] = await this.database.query<Taken>('SELECT * FROM outbox_take($1)', [outboxId]);
    if (!taken) return 'nothing_to_do';
    const handler = this.handlers.get(taken.job);
    if (!handler) throw new DomainError('queue.no_handler', 'conflict', { job: taken.job });
    const payload = handler.definition.payload.parse(taken.payload);
    const next = await handler.handle(payload, contextOf(outboxId, taken), prepared);
    await this.outbox.add(taken.agency_id, next, taken.request_id);
    await this.database.query('SELECT outbox_done($1)', [outboxId]);
    return 'done';
  }

  private async postpone(outboxId: string, error: unknown): Promise<RunResult> {
    const [row] = await this.database.transaction(NOBODY, () =>
      this.database.query<{ attempts: number; age_hours: number }>('SELECT * FROM outbox_age($1)', [outboxId]),
    );
    // That the server went away in the middle is not the work's own fault: it is soon tried again, however often.
    const tries = isUnavailable(error) ? 1 : (row?.attempts ?? 1);
    const final = (row?.age_hours ?? 0) > 72;
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await this.database.transaction(NOBODY, () =>
      this.database.query('SELECT outbox_postpone($1, make_interval(secs => $2), $3, $4)', [
        outboxId,
        retryDelaySeconds(tries),
        words,
        final,
      ]),
    );
    return final ? 'given_up' : 'postponed';
  }
}

function contextOf(outboxId: string, row: Taken): JobContext {
  return { outboxId, agencyId: row.agency_id, attempt: row.attempts, requestId: row.request_id };
}
