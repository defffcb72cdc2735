import type { Endpoint as EndpointDefinition } from '@lienthong/platform/contract';
import { applyDecorators, Delete, Get, Head, HttpCode, Options, Patch, Post, Put, SetMetadata } from '@nestjs/common';

/** Metadata key under which a handler carries its endpoint definition. */
export const ENDPOINT = Symbol('ENDPOINT');

const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete, HEAD: Head, OPTIONS: Options } as const;

/**
 * Binds a controller method to an endpoint declared in a model: method, path, access and schemas come from there.
 * A handler without it is refused at start-up.
 */
export function Endpoint(endpoint: EndpointDefinition): MethodDecorator {
  const status = endpoint.response || endpoint.raw ? 200 : 204;
  return applyDecorators(METHODS[endpoint.method](endpoint.path), HttpCode(status), SetMetadata(ENDPOINT, endpoint));
}
