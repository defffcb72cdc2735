import { defineEndpoint } from '@lienthong/platform/contract';
import { Endpoint } from '@lienthong/platform/http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { Readiness, type ReadinessReport } from './readiness';

const livez = defineEndpoint({
  method: 'GET',
  path: '/livez',
  access: 'public',
  summary: 'Whether the process runs; asks nothing else',
  response: z.strictObject({ status: z.literal('alive') }),
});

const readyz = defineEndpoint({
  method: 'GET',
  path: '/readyz',
  access: 'public',
  summary: 'Whether the process can be given work: 200 ready or degraded, 503 unready or stopping',
  response: z
    .strictObject({
      status: z.enum(['ready', 'degraded', 'unready', 'stopping']),
      parts: z.record(z.string(), z.enum(['up', 'down'])),
    })
    .meta({ id: 'Readiness' }),
});

/** The routes of health, declared like every other route. */
export const healthEndpoints = { livez, readyz } as const;

/** Answers whoever starts, watches or balances the processes. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Endpoint(livez)
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Endpoint(readyz)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    void reply.status(report.status === 'ready' || report.status === 'degraded' ? 200 : 503);
    return report;
  }
}
