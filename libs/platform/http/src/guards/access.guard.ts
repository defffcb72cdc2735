import { BACKGROUND_HEADER, type Endpoint } from '@lienthong/platform/contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ENDPOINT } from '../endpoint.decorator';
import { httpErrors } from '../http.errors';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import type { GuardedRequest } from '../request';
import { SESSION_READER, sessionCookieName, type SessionReader } from './session-reader';

/** Global and deny by default: a route without a declared endpoint, a session or the permission goes no further. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw httpErrors.forbidden();
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const token = request.cookies?.[sessionCookieName(this.options.secureCookie)];
    // What is asked outside the API (is it alive, is it ready) must be answered without the database.
    if (token && endpoint.path.startsWith('/api/'))
      request.caller = await this.sessions.read(token, isActive(endpoint, request));
    if (endpoint.access === 'public') return true;
    if (!request.caller) throw httpErrors.not_signed_in();
    // What was begun for somebody else is not done in one's own name by accident: first the post is chosen again.
    if (request.caller.lapsed && !endpoint.path.startsWith('/api/session')) throw httpErrors.acting_ended();
    if (endpoint.access === 'session' || request.caller.permissions.includes(endpoint.access)) return true;
    this.log.warn(
      { access: endpoint.access, personId: request.caller.personId, agencyId: request.caller.agencyId },
      'access denied',
    );
    throw httpErrors.forbidden({ permission: endpoint.access });
  }
}

/** A page that only keeps itself up to date says so; the event stream is opened again by itself for as long as it is shown. */
function isActive(endpoint: Endpoint, request: GuardedRequest): boolean {
  return endpoint.raw !== 'events' && request.headers[BACKGROUND_HEADER] === undefined;
}
