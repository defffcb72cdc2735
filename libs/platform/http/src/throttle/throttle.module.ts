import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import type { Redis } from 'ioredis';
import type { GuardedRequest } from '../request';
import { KnownSessions } from './known-sessions';
import { RATE_WINDOW_MS, RATES } from './rate-classes';
import { ThrottleStorage } from './throttle-storage';
import { addressOf, skips, ThrottleGuard } from './throttle.guard';
import { ThrottlerModule } from './throttler';

/** What limits are counted with. */
export interface ThrottleOptions {
  /** A connection that fails at once when Redis is away (`openProducer`); the module closes it at the end. */
  readonly redis: Redis;
  /** Multiplies every limit. */
  readonly factor: number;
}

const REDIS = Symbol('REDIS');

/** Limits how many requests one address or session may make; import it before `HttpModule`, so that its guard is asked first. */
@Module({})
export class ThrottleModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  static forRoot({ redis, factor }: ThrottleOptions): DynamicModule {
    const reflector = new Reflector();
    const throttlers = Object.entries(RATES).map(([name, limit]) => ({
      name,
      limit: limit * factor,
      ttl: RATE_WINDOW_MS,
      skipIf: skips(reflector, name),
      // A session must not buy more tries: whoever signs in is counted by address alone.
      ...(name === 'sign_in' ? { getTracker: (request: object) => addressOf(request as GuardedRequest) } : {}),
    }));
    return {
      module: ThrottleModule,
      imports: [ThrottlerModule.forRoot({ throttlers, storage: new ThrottleStorage(redis), setHeaders: false })],
      providers: [
        { provide: REDIS, useValue: redis },
        KnownSessions,
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_INTERCEPTOR, useExisting: KnownSessions },
      ],
    };
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
