import type * as z from 'zod';
import type { JobDefinition, PlannedJob } from './define-job';

/** What a handler learns about the piece of work it does. */
export interface JobContext {
  readonly outboxId: string;
  readonly agencyId: string;
  readonly attempt: number;
  readonly requestId: string | null;
}

/**
 * Does one kind of work. It runs inside one transaction of the agency the work belongs to, with the outbox row locked:
 * whatever it writes commits together with "done", or not at all. It MUST be repeatable, MUST NOT talk to other systems,
 * and MAY return further work, which is written in the same transaction. What it needs from other systems or programs it
 * fetches in `prepare`, which runs before, outside every transaction, and may run more often than `handle`.
 */
export interface JobHandler<S extends z.ZodType = z.ZodType, P = unknown> {
  readonly definition: JobDefinition<S>;
  prepare?(payload: z.output<S>, context: JobContext): Promise<P>;
  handle(payload: z.output<S>, context: JobContext, prepared: P): Promise<readonly PlannedJob[]>;
}

/** Injection token under which modules list their handlers. */
export const JOB_HANDLERS = Symbol('JOB_HANDLERS');
