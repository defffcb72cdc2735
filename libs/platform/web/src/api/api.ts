import { HttpClient, HttpEventType, HttpHeaders, HttpRequest, HttpResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import {
  BACKGROUND_HEADER,
  CSRF_HEADER,
  IDEMPOTENCY_KEY,
  needsIdempotencyKey,
  type AnswerOf,
  type CallOf,
  type Endpoint,
} from '@lienthong/platform/contract';
import { newId } from '@lienthong/platform/kernel';
import { filter, lastValueFrom, map, takeUntil, tap, timer } from 'rxjs';
import { abortedBy } from './aborted-by';
import { Presence } from './presence';
import { ProblemError, toProblemError } from './problem-error';
import { requestUrl } from './request-url';

/** How a call is made. */
export interface CallOptions {
  /** Names one act of a person; a repeat under the same name is done once. Made by `newIntent`, fresh when absent. */
  readonly intent?: string;
  /** Ends the request when it fires. */
  readonly signal?: AbortSignal;
  /** Bytes sent so far, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const RETRY_AFTER_MS = 600;

/** A name for one act of a person, to be kept while the act is being repeated until it succeeds. */
export function newIntent(): string {
  return newId();
}

/**
 * The way to the server. Calls an endpoint as its domain declares it and gives the answer its schema has read;
 * refuses with a `ProblemError`. A call that did not reach the server is repeated once under the same intent.
 */
@Service()
export class Api {
  private readonly http = inject(HttpClient);
  private readonly presence = inject(Presence);

  /** Calls an endpoint; the body goes as JSON. */
  call<E extends Endpoint>(endpoint: E, call: CallOf<E>, options: CallOptions = {}): Promise<AnswerOf<E>> {
    const { body } = (call ?? {}) as { body?: unknown };
    return this.send(endpoint, call, body, options);
  }

  /** Sends the bytes of a file to an endpoint. */
  upload<E extends Endpoint>(
    endpoint: E,
    call: CallOf<E>,
    file: Blob,
    options: CallOptions = {},
  ): Promise<AnswerOf<E>> {
    // Without its own type the browser would send the file's: the server decides by content, not by claim.
    return this.send(endpoint, call, new Blob([file], { type: 'application/octet-stream' }), options);
  }

  /** The address of an endpoint that answers with bytes, for images and links. */
  hrefOf<E extends Endpoint>(endpoint: E, call: CallOf<E>): string {
    return requestUrl(endpoint, call);
  }

  private async send<E extends Endpoint>(
    endpoint: E,
    call: CallOf<E>,
    body: unknown,
    options: CallOptions,
  ): Promise<AnswerOf<E>> {
    const url = requestUrl(endpoint, call);
    const headers = headersOf(endpoint, options.intent ?? newIntent(), this.presence.isAway);
    const request = new HttpRequest(endpoint.method, url, body ?? null, {
      headers,
      reportProgress: !!options.onProgress,
    });
    const answer = await this.exchange(request, options).catch(async (failure: unknown) => {
      const problem = toProblemError(failure);
      const repeatable = endpoint.method === 'GET' || needsIdempotencyKey(endpoint);
      if (!repeatable || !problem.passing || options.signal?.aborted) throw problem;
      await lastValueFrom(timer(RETRY_AFTER_MS));
      return this.exchange(request, options).catch((again: unknown) => {
        throw toProblemError(again);
      });
    });
    return read(endpoint, answer);
  }

  private exchange(request: HttpRequest<unknown>, { signal, onProgress }: CallOptions): Promise<HttpResponse<unknown>> {
    return lastValueFrom(
      this.http.request(request).pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress && event.total) onProgress?.(event.loaded / event.total);
        }),
        filter((event) => event.type === HttpEventType.Response),
        map((event) => event as HttpResponse<unknown>),
        takeUntil(abortedBy(signal)),
      ),
    );
  }
}

function headersOf(endpoint: Endpoint, intent: string, away: boolean): HttpHeaders {
  const headers = new HttpHeaders({ [CSRF_HEADER]: 'lienthong', ...(away ? { [BACKGROUND_HEADER]: '1' } : {}) });
  return needsIdempotencyKey(endpoint) ? headers.set(IDEMPOTENCY_KEY, intent) : headers;
}

function read<E extends Endpoint>(endpoint: E, answer: HttpResponse<unknown>): AnswerOf<E> {
  if (!endpoint.response) return undefined as AnswerOf<E>;
  const parsed = endpoint.response.safeParse(answer.body);
  if (parsed.success) return parsed.data as AnswerOf<E>;
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  throw new ProblemError('web.unreadable_answer', answer.status, {}, requestId, { cause: parsed.error });
}
