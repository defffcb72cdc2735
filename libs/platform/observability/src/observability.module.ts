import type { OutboxHealth } from '@lienthong/platform/queue';
import { type DynamicModule, type InjectionToken, Module, type OptionalFactoryDependency } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LoggerModule } from 'nestjs-pino';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import type { ReadinessProbe } from './health/readiness-probe';
import { createLogger, type LogOptions } from './log/create-logger';
import { RequestObserver } from './log/request-observer';
import { Metrics } from './metrics/metrics';
import { type MetricsAddress, MetricsServer } from './metrics/metrics-server';

/** The parts of a process that are watched. */
export interface WatchedParts {
  readonly probes: readonly ReadinessProbe[];
  readonly outbox?: () => Promise<OutboxHealth>;
}

/** What a process shows of itself. */
export interface ObservabilityOptions {
  readonly log: LogOptions;
  readonly metrics: MetricsAddress | undefined;
  /** Tokens of global modules whose instances `parts` gets, in this order. */
  readonly inject?: readonly (InjectionToken | OptionalFactoryDependency)[];
  readonly parts: (...injected: never[]) => WatchedParts;
}

const WATCHED_PARTS = Symbol('WATCHED_PARTS');

/** Log, health, metrics of a process; where there is no HTTP server, its routes and request lines simply do not exist. */
@Module({})
export class ObservabilityModule {
  constructor(host: HttpAdapterHost, observer: RequestObserver) {
    const fastify = host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    // Hooks count only for routes made later, and Nest makes them after its modules.
    if (fastify?.addHook) observer.watch(fastify);
  }

  static forRoot(options: ObservabilityOptions): DynamicModule {
    const logger = createLogger(options.log);
    return {
      module: ObservabilityModule,
      // No middleware: the request line is written by a hook that knows route, caller and status.
      imports: [LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [] })],
      controllers: [HealthController],
      providers: [
        RequestObserver,
        { provide: WATCHED_PARTS, inject: [...(options.inject ?? [])], useFactory: options.parts as never },
        {
          provide: Readiness,
          inject: [WATCHED_PARTS],
          useFactory: (parts: WatchedParts) => new Readiness(parts.probes),
        },
        { provide: Metrics, inject: [WATCHED_PARTS], useFactory: metricsOf },
        {
          provide: MetricsServer,
          inject: [Metrics],
          useFactory: (metrics: Metrics) => new MetricsServer(metrics, options.metrics),
        },
      ],
      exports: [Readiness, Metrics],
    };
  }
}

function metricsOf(parts: WatchedParts): Metrics {
  const metrics = new Metrics();
  if (parts.outbox) metrics.watchOutbox(parts.outbox);
  return metrics;
}
