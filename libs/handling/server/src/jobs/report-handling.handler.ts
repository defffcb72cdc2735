import { Database } from '@lienthong/platform/database';
import { planSignal } from '@lienthong/platform/live';
import type { JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { reportHandlingJob } from './report-handling.job';

/** Tells the sender the present state, forward only; repeating it, or coming late, tells nothing twice. */
@Injectable()
export class ReportHandlingHandler implements JobHandler<typeof reportHandlingJob.payload> {
  readonly definition = reportHandlingJob;

  constructor(private readonly database: Database) {}

  async handle({ arrivalId }: z.output<typeof reportHandlingJob.payload>): Promise<readonly PlannedJob[]> {
    const [told] = await this.database.query<{ sender_id: string; dispatch_id: string }>(
      'SELECT sender_id, dispatch_id FROM report_handling($1)',
      [arrivalId],
    );
    return told ? [planSignal({ agencies: [told.sender_id], topic: 'dispatches', id: told.dispatch_id })] : [];
  }
}
