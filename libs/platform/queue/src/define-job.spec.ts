import * as z from 'zod';
import { defineJob, planJob } from './define-job';
import { levelQueue } from './queue-names';

const deliver = defineJob({
  name: 'dispatch.deliver',
  queue: 'route-district',
  payload: z.strictObject({ dispatchId: z.string(), hop: z.number().default(1) }),
});

describe('planJob', () => {
  it('plans ordinary work in the queue of its kind, with the payload as its schema reads it', () => {
    expect(planJob(deliver, { dispatchId: 'd' })).toEqual({
      job: 'dispatch.deliver',
      queue: 'route-district',
      priority: 4,
      payload: { dispatchId: 'd', hop: 1 },
    });
  });

  it('takes the queue of a level and the urgency from data', () => {
    const planned = planJob(deliver, { dispatchId: 'd' }, { queue: levelQueue('commune'), priority: 1 });
    expect(planned).toMatchObject({ queue: 'route-commune', priority: 1 });
  });

  it('does not let a wrong payload into the outbox', () => {
    expect(() => planJob(deliver, { dispatchId: 7 } as never)).toThrow();
    expect(() => planJob(deliver, { dispatchId: 'd', more: 1 } as never)).toThrow();
  });
});
