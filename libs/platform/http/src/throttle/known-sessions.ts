import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Observable } from 'rxjs';
import type { GuardedRequest } from '../request';

const MOST = 50_000;

/**
 * Remembers which cookies turned out to be living sessions. Limits are counted before anybody asks the database, so a
 * cookie that nobody has seen alive counts towards its address: inventing cookies does not escape the limit.
 */
@Injectable()
export class KnownSessions implements NestInterceptor {
  private readonly known = new Set<string>();

  /** Runs after the guards: the caller is known by now. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const mark = markOf(request);
    if (request.caller && mark) {
      if (this.known.size >= MOST) this.known.clear();
      this.known.add(mark);
    }
    return next.handle();
  }

  /** A name for the request's session that gives nothing away; `undefined` when it has none that was seen alive. */
  of(request: GuardedRequest): string | undefined {
    const mark = markOf(request);
    return mark && this.known.has(mark) ? mark : undefined;
  }
}

function markOf(request: GuardedRequest): string | undefined {
  const token = request.cookies?.['__Host-sid'] ?? request.cookies?.['sid'];
  return token ? createHash('sha256').update(token).digest('base64url').slice(0, 22) : undefined;
}
