import type { GuardedRequest } from '@lienthong/platform/http';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Metrics } from '../metrics/metrics';

/** Sees every answer leave: one log line and one measurement for each, without query string and without content. */
@Injectable()
export class RequestObserver {
  private readonly log = new Logger('http');

  constructor(private readonly metrics: Metrics) {}

  /** Watches a server; to be called before its routes are made. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.answered(request as GuardedRequest, reply);
      done();
    });
  }

  private answered(request: GuardedRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'unmatched';
    const seconds = reply.elapsedTime / 1000;
    const status = reply.raw.statusCode;
    // A stream of events is open for minutes by intent and would drown the durations of its neighbours.
    const stream = String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream');
    if (!stream) this.metrics.answered({ method: request.method, route, status }, seconds);
    const line = {
      requestId: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0]?.slice(0, 300),
      route,
      status,
      ms: Math.round(reply.elapsedTime),
      address: request.ip,
      personId: request.caller?.personId,
      agencyId: request.caller?.agencyId,
    };
    if (status >= 500) this.log.warn(line, 'request');
    else if (route.startsWith('/api/')) this.log.log(line, 'request');
    else this.log.debug(line, 'request');
  }
}
