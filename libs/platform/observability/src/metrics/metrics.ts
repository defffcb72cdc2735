import type { OutboxHealth } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, register, Registry } from 'prom-client';

/** Which route answered how. */
export interface Answered {
  readonly method: string;
  /** The route's pattern, never the address itself: ids would make a time series each. */
  readonly route: string;
  readonly status: number;
}

/** The numbers of this process. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answer. */
  answered({ method, route, status }: Answered, seconds: number): void {
    this.duration.observe({ method, route, status }, seconds);
  }

  /** From now on every reading asks for the state of the outbox; while it cannot be had, its numbers are absent. */
  watchOutbox(read: () => Promise<OutboxHealth>): void {
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [this.registry] });
    const open = gauge('lienthong_outbox_open', 'Work that is not done yet');
    const failed = gauge('lienthong_outbox_failed', 'Work that was given up and waits for a person');
    const oldest = gauge('lienthong_outbox_oldest_seconds', 'How long the oldest open work has been due');
    this.refresh = async () => {
      // A database that is away says so at /readyz; here old numbers must not look like new ones.
      const health = await read().catch(() => undefined);
      open.set(health?.open ?? NaN);
      failed.set(health?.failed ?? NaN);
      oldest.set(health?.oldestSeconds ?? NaN);
    };
  }

  private refresh: () => Promise<void> = () => Promise.resolve();

  /** All numbers in the text format of Prometheus, with its content type. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    await this.refresh();
    // Domains count on the library's own registry, so that they need not know this class.
    const all = Registry.merge([this.registry, register]);
    return { type: all.contentType, body: await all.metrics() };
  }
}
