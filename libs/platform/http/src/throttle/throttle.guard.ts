import type { Endpoint } from '@lienthong/platform/contract';
import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ThrottlerLimitDetail, ThrottlerModuleOptions, ThrottlerStorage } from '@nestjs/throttler';
import { ENDPOINT } from '../endpoint.decorator';
import { httpErrors } from '../http.errors';
import type { GuardedRequest } from '../request';
import { KnownSessions } from './known-sessions';
import { rateClassOf } from './rate-classes';
import { DEFAULT_IPV6_SUBNET_PREFIX, getOptionsToken, getStorageToken, normalizeIp, ThrottlerGuard } from './throttler';

/** Global: counts every request towards exactly one limit, and refuses with `http.too_many_requests`. */
@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  constructor(
    @Inject(getOptionsToken()) options: ThrottlerModuleOptions,
    @Inject(getStorageToken()) storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly sessions: KnownSessions,
  ) {
    super(options, storage, reflector);
  }

  /** Per session; per address for whoever has none, and for signing in (see `ThrottleModule`). */
  protected override getTracker(request: GuardedRequest): Promise<string> {
    return Promise.resolve(this.sessions.of(request) ?? addressOf(request));
  }

  /** One counter for a whole class of routes, not one for each route. */
  protected override generateKey(_context: ExecutionContext, tracker: string, name: string): string {
    return `${name}:${tracker}`;
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    return Promise.reject(httpErrors.too_many_requests({ retryAfter: detail.timeToBlockExpire }));
  }
}

/** Where a request comes from: one address, or the network that one IPv6 customer has for itself. */
export function addressOf(request: Pick<GuardedRequest, 'ip'>): string {
  return `address ${normalizeIp(request.ip, DEFAULT_IPV6_SUBNET_PREFIX)}`;
}

/** Whether a request is none of a class's business. */
export function skips(reflector: Reflector, name: string): (context: ExecutionContext) => boolean {
  return (context) => rateClassOf(reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler())) !== name;
}
