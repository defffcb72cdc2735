import { CSRF_HEADER } from '@lienthong/platform/contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { httpErrors } from '../http.errors';
import { HTTP_OPTIONS, type HttpOptions } from '../http-options';
import type { GuardedRequest } from '../request';

/** The bodies the product reads; a form of another site can send none of them. */
const TAKEN = ['application/json', 'application/octet-stream', 'application/offset+octet-stream'];

/**
 * Refuses state-changing requests that another site could have caused: wrong `Sec-Fetch-Site` or `Origin`, or without
 * the header that only our own pages send; and bodies that are neither JSON nor a file's bytes (415).
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
    const { headers } = request;
    const site = headers['sec-fetch-site'];
    const origin = headers.origin;
    const known = origin === undefined || this.options.origins.includes(origin) || hostOf(origin) === headers.host;
    if (!headers[CSRF_HEADER] || !known || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw httpErrors.foreign_origin();
    if (!TAKEN.some((type) => (headers['content-type'] ?? type).startsWith(type))) throw httpErrors.not_json();
    return true;
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
