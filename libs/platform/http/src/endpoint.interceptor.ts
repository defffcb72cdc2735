import { IDEMPOTENCY_KEY, needsIdempotencyKey, type Endpoint } from '@lienthong/platform/contract';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Commands } from './commands';
import { ENDPOINT } from './endpoint.decorator';
import { httpErrors } from './http.errors';
import { readInput } from './read-input';
import type { GuardedRequest } from './request';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the input by the endpoint's schemas, makes commands repeatable, and lets nothing out that its schema does not name. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly commands: Commands,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    request.input = readInput(endpoint, request);
    if (endpoint.raw) return next.handle();
    const answer = async (): Promise<unknown> => {
      const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      return endpoint.response ? endpoint.response.parse(value) : undefined;
    };
    if (!needsIdempotencyKey(endpoint) || !request.caller) return from(answer());
    const key = request.headers[IDEMPOTENCY_KEY];
    if (typeof key !== 'string' || !UUID.test(key)) throw httpErrors.idempotency_key_required();
    const command = { key: key.toLowerCase(), endpoint: `${endpoint.method} ${endpoint.path}`, input: request.input };
    return from(this.commands.once(request.caller, command, answer));
  }
}
