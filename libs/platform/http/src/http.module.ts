import { type DynamicModule, Global, Module, type ModuleMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './guards/access.guard';
import { Commands } from './commands';
import { CsrfGuard } from './guards/csrf.guard';
import { EndpointInterceptor } from './endpoint.interceptor';
import { HTTP_OPTIONS, type HttpOptions } from './http-options';
import { OpenApiController } from './openapi/openapi.controller';
import { ProblemFilter } from './problem.filter';
import { RouteTable } from './openapi/route-table';

/** Guards, validation, repeatability and problems for every route; needs a module that provides `SESSION_READER`. */
@Global()
@Module({})
export class HttpModule implements OnApplicationBootstrap {
  constructor(private readonly routes: RouteTable) {}

  static forRoot(options: HttpOptions, imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule, ...imports],
      controllers: [OpenApiController],
      providers: [
        { provide: HTTP_OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: CsrfGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Commands,
        RouteTable,
      ],
      exports: [HTTP_OPTIONS, RouteTable],
    };
  }

  /** A route without a declared endpoint must not even start. */
  onApplicationBootstrap(): void {
    this.routes.endpoints();
  }
}
