import { LIVE_CHANNEL } from '@lienthong/platform/queue';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Subject } from 'rxjs';
import type { Signal } from './plan-signal';

/** Hears signals from Redis and hands them to the open streams of this process, by agency. */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly streams = new Map<string, Set<Subject<Signal>>>();

  constructor(private readonly redis: Redis) {}

  onApplicationBootstrap(): void {
    this.redis.on('message', (_channel, message) => this.spread(message));
    // Subscribes again by itself after every reconnection.
    this.redis
      .subscribe(LIVE_CHANNEL)
      .catch((error: unknown) => this.log.warn({ err: error }, 'live signals are away'));
  }

  /** Opens a stream of an agency's signals; the caller closes it. */
  open(agencyId: string): { readonly signals: Subject<Signal>; close(): void } {
    const signals = new Subject<Signal>();
    const mine = this.streams.get(agencyId) ?? new Set();
    this.streams.set(agencyId, mine.add(signals));
    return {
      signals,
      close: () => {
        mine.delete(signals);
        if (mine.size === 0) this.streams.delete(agencyId);
      },
    };
  }

  /** How many streams are open. */
  get size(): number {
    return [...this.streams.values()].reduce((sum, streams) => sum + streams.size, 0);
  }

  private spread(message: string): void {
    const signal = JSON.parse(message) as Signal;
    for (const agency of signal.agencies)
      this.streams.get(agency)?.forEach((stream) => stream.next({ ...signal, agencies: [agency] }));
  }

  /** The server waits for open answers before it closes, and a stream would stay open for minutes. */
  beforeApplicationShutdown(): void {
    this.streams.forEach((streams) => streams.forEach((stream) => stream.complete()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis.quit().catch(() => undefined);
  }
}
