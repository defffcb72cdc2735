import { defineJob, planJob, type JobHandler, type PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { LooseFileSweeper } from './loose-file.sweeper';

/** Removes bytes that must not be kept until the next sweep, unless another file still needs them. */
export const eraseBytesJob = defineJob({
  name: 'document.erase_bytes',
  queue: 'pages',
  payload: z.strictObject({ storageKey: z.string() }),
});

/** Plans the removal of what lies under one key. */
export function planErasure(storageKey: string): PlannedJob {
  return planJob(eraseBytesJob, { storageKey }, { priority: 1 });
}

/** Removes the bytes under a key, and the pictures of their pages, once no row names them any more. */
@Injectable()
export class EraseBytesHandler implements JobHandler<typeof eraseBytesJob.payload> {
  readonly definition = eraseBytesJob;

  constructor(private readonly sweeper: LooseFileSweeper) {}

  async prepare({ storageKey }: z.output<typeof eraseBytesJob.payload>): Promise<void> {
    await this.sweeper.erase(storageKey);
  }

  handle(): Promise<readonly PlannedJob[]> {
    return Promise.resolve([]);
  }
}
