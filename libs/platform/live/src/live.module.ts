import { openConsumer } from '@lienthong/platform/queue';
import { type DynamicModule, Module } from '@nestjs/common';
import { LiveController } from './live.controller';
import { LiveHub } from './live-hub';

/** Live counters: signals from Redis to the browsers of the agency they concern. */
@Module({})
export class LiveModule {
  static forRoot(redisUrl: string): DynamicModule {
    return {
      module: LiveModule,
      controllers: [LiveController],
      providers: [{ provide: LiveHub, useFactory: () => new LiveHub(openConsumer(redisUrl)) }],
      exports: [LiveHub],
    };
  }
}
