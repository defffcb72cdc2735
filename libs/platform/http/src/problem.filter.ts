import type { Problem } from '@lienthong/platform/contract';
import { isUnavailable } from '@lienthong/platform/database';
import { requestContext } from '@lienthong/platform/journal';
import { DomainError, type ErrorKind } from '@lienthong/platform/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Record<ErrorKind, number> = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409 };

/** Codes whose HTTP status says more than their kind does. */
const SPECIAL: Readonly<Record<string, number>> = {
  'http.not_signed_in': 401,
  'http.too_many_requests': 429,
  'http.idempotency_key_reused': 422,
  'http.body_too_large': 413,
  'http.not_json': 415,
  'http.busy': 503,
  'file.too_large': 413,
  'identity.too_many_tries': 429,
};

const BY_STATUS: Readonly<Record<number, string>> = {
  404: 'http.route_not_found',
  413: 'http.body_too_large',
  415: 'http.not_json',
  429: 'http.too_many_requests',
};

/** Turns everything thrown into a problem with a code; what nobody foresaw is logged whole and told as its request id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = this.problemOf(error, request.id);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.status === 503 || problem.status === 429)
      reply.header('Retry-After', String(problem.params['retryAfter'] ?? 1));
    reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json')
      .header('Cache-Control', 'no-store')
      .send(problem);
  }

  private problemOf(error: unknown, id: string): Problem {
    const requestId = requestContext()?.requestId ?? id;
    if (error instanceof DomainError)
      return {
        status: SPECIAL[error.code] ?? STATUS[error.kind],
        code: error.code,
        params: { ...error.params },
        requestId,
      };
    if (isUnavailable(error)) {
      this.log.warn({ err: error }, 'database is away or busy');
      return { status: 503, code: 'http.unavailable', params: {}, requestId };
    }
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status !== undefined && status < 500)
      return { status, code: BY_STATUS[status] ?? 'http.invalid_input', params: {}, requestId };
    this.log.error({ err: error, requestId }, 'request failed');
    return { status: 500, code: 'http.internal', params: {}, requestId };
  }
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
