import type * as z from 'zod';

/** One kind of background work: name, the queue that carries it, and the shape of its payload. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  /** `domain.verb`, greppable in both halves. */
  readonly name: string;
  readonly queue: string;
  readonly payload: S;
}

/** A piece of work to be done after the running transaction commits. */
export interface PlannedJob {
  readonly job: string;
  readonly queue: string;
  /** 1 overtakes 4: hỏa tốc first. */
  readonly priority: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Done no sooner than this after the commit; at once when absent. */
  readonly delaySeconds?: number;
}

/** Declares a kind of work. */
export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}

/** Plans one piece of work; `queue` may name a queue computed from data (one per level). */
export function planJob<S extends z.ZodType>(
  definition: JobDefinition<S>,
  payload: z.input<S>,
  options: Pick<Partial<PlannedJob>, 'priority' | 'queue' | 'delaySeconds'> = {},
): PlannedJob {
  const checked = definition.payload.parse(payload) as Record<string, unknown>;
  return {
    job: definition.name,
    queue: options.queue ?? definition.queue,
    priority: options.priority ?? 4,
    payload: checked,
    ...(options.delaySeconds ? { delaySeconds: options.delaySeconds } : {}),
  };
}
