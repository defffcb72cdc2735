import { type DynamicModule, Module } from '@nestjs/common';
import { Stamper, ThreadStamper } from './stamper';

/** Provides `Stamper` everywhere, with the thread that does it. */
@Module({})
export class OfficeModule {
  /** `stampThread` is the bundle of a thread that answers `stampOrFault`. */
  static forRoot({ stampThread }: { readonly stampThread: URL }): DynamicModule {
    return {
      module: OfficeModule,
      global: true,
      providers: [{ provide: Stamper, useFactory: () => new ThreadStamper(stampThread) }],
      exports: [Stamper],
    };
  }
}
