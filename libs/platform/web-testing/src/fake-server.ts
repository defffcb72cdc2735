import { HttpErrorResponse, HttpResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { defer, delay, of, throwError } from 'rxjs';

/** A refusal as the server words it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** Answers one request; a `Refusal` in `refuse` becomes a problem. */
export type Handler = (request: HttpRequest<unknown>) => unknown;

/** A refusal with this status and code. */
export const refuse = (status: number, code: string): Refusal => ({ status, code });

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer && !('id' in answer);

/** Stands for the server in a component spec: routes like `POST /api/arrivals/1/register`, by longest match first. */
export class FakeServer {
  readonly requests: HttpRequest<unknown>[] = [];

  constructor(private readonly routes: Record<string, Handler>) {}

  readonly interceptor: HttpInterceptorFn = (request) =>
    defer(() => {
      this.requests.push(request);
      const answer = this.handlerOf(request)?.(request) ?? refuse(404, 'http.not_found');
      if (!isRefusal(answer)) return of(new HttpResponse({ status: 200, body: answer }));
      const error = answer.status === 0 ? null : { ...answer, params: {}, requestId: 'r' };
      return throwError(() => new HttpErrorResponse({ status: answer.status, error }));
    }).pipe(delay(0));

  /** The requests of one kind so far. */
  of(method: string, path: string): HttpRequest<unknown>[] {
    return this.requests.filter((one) => one.method === method && one.url.startsWith(path));
  }

  /** Answers a route otherwise from now on. */
  on(route: string, handler: Handler): void {
    this.routes[route] = handler;
  }

  private handlerOf(request: HttpRequest<unknown>): Handler | undefined {
    const fits = Object.keys(this.routes).filter((route) => `${request.method} ${request.url}`.startsWith(route));
    return this.routes[fits.sort((a, b) => b.length - a.length)[0] ?? ''];
  }
}
