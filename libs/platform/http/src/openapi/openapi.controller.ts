import { defineEndpoint } from '@lienthong/platform/contract';
import { Controller } from '@nestjs/common';
import * as z from 'zod';
import { Endpoint } from '../endpoint.decorator';
import { buildOpenApi } from './openapi';
import { RouteTable } from './route-table';

/** The product's version, as the API tells it. */
export const API_VERSION = '0.1.0';

const openApiEndpoint = defineEndpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  summary: 'This description',
  response: z.record(z.string(), z.unknown()),
});

/** Serves the description of all routes. */
@Controller()
export class OpenApiController {
  constructor(private readonly routes: RouteTable) {}

  @Endpoint(openApiEndpoint)
  describe(): Record<string, unknown> {
    return buildOpenApi(this.routes.endpoints(), API_VERSION);
  }
}
