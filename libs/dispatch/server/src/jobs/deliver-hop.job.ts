import { defineJob, levelQueue, planJob, type PlannedJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/**
 * Carries one sending one hop further to one level: one job per document, hop and level, never per recipient. It runs
 * in the queue of that level (`route-district`, `route-commune`, …), urgent documents first.
 */
export const deliverHopJob = defineJob({
  name: 'dispatch.deliver_hop',
  queue: 'route',
  payload: z.strictObject({
    dispatchId: z.uuid(),
    hop: z.number().int().min(2),
    level: z.string(),
    urgency: z.number().int().min(0).max(3),
  }),
});

/** Plans one hop in the queue of its level. */
export function planHop(hop: z.input<typeof deliverHopJob.payload>): PlannedJob {
  return planJob(deliverHopJob, hop, { queue: levelQueue(hop.level), priority: 4 - hop.urgency });
}
