import type { Endpoint } from '@lienthong/platform/contract';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ENDPOINT } from '../endpoint.decorator';
import { httpErrors } from '../http.errors';

/** Knows every endpoint the application really serves, by asking its controllers. */
@Injectable()
export class RouteTable {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** All endpoints in path order; throws `http.forbidden` for a controller method that declares none. */
  endpoints(): Endpoint[] {
    const found = this.discovery.getControllers().flatMap(({ instance }) => this.endpointsOf(instance as object));
    return found.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
  }

  private endpointsOf(controller: object): Endpoint[] {
    const prototype = Object.getPrototypeOf(controller) as Record<string, (...args: never[]) => unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || this.reflector.get<string | undefined>('path', handler) === undefined) return [];
      const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, handler);
      if (!endpoint) throw httpErrors.forbidden({ handler: `${controller.constructor.name}.${name}` });
      return [endpoint];
    });
  }
}
