import { Journal } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { DispatchRepository } from '../persistence/dispatch.repository';
import { deliverHopJob, planHop } from './deliver-hop.job';

/** Delivers one hop: all its arrivals in one statement, then plans the hops behind it. Repeating it delivers nothing twice. */
@Injectable()
export class DeliverHopHandler implements JobHandler<typeof deliverHopJob.payload> {
  readonly definition = deliverHopJob;

  constructor(
    private readonly dispatches: DispatchRepository,
    private readonly journal: Journal,
  ) {}

  async handle(hop: z.output<typeof deliverHopJob.payload>, context: JobContext): Promise<readonly PlannedJob[]> {
    const delivered = await this.dispatches.deliverHop(hop.dispatchId, hop.hop, hop.level);
    if (delivered.arrived > 0) {
      const event = {
        action: 'dispatch.forwarded.v1',
        subject: { type: 'document', id: delivered.documentId },
        data: { hop: hop.hop, level: hop.level, recipients: delivered.arrived },
      };
      await this.journal.recordForSystem(context.agencyId, event, context.requestId);
    }
    const further = delivered.nextLevels.map((level) => planHop({ ...hop, hop: hop.hop + 1, level }));
    if (delivered.recipients.length === 0) return further;
    return [
      ...further,
      planSignal({ agencies: delivered.recipients, topic: 'arrivals', id: null }),
      planSignal({ agencies: [context.agencyId], topic: 'dispatches', id: hop.dispatchId }),
    ];
  }
}
