import * as z from 'zod';

/** HTTP methods used by the product; `HEAD` and `OPTIONS` only by the resumable upload protocol. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';

/**
 * Who may call an endpoint: `public` = nobody need be signed in, `session` = anybody signed in,
 * otherwise the permission that one of the acting post's roles must give.
 */
export type Access = 'public' | 'session' | `${string}.${string}`;

type Shape = z.ZodType | undefined;

/** One route of the API: declared once here, used by controller, OpenAPI, browser client and tests. */
export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> {
  readonly method: Method;
  /** Path with `:name` parameters, starting with `/api/`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Absent when the answer is 204 or bytes. */
  readonly response?: R;
  /** Set for answers that are bytes, an event stream or a protocol of its own. */
  readonly raw?: 'file' | 'events' | 'upload' | 'tus';
  /** A command is repeatable under its `Idempotency-Key`; `false` switches that off (signing in, streams). */
  readonly idempotent?: false;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a controller receives: validated parameters, query and body of an endpoint. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? { readonly params: Out<P>; readonly query: Out<Q>; readonly body: Out<B> }
    : never;

/** What a client sends to an endpoint. */
export type CallOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? (P extends z.ZodType ? { params: In<P> } : unknown) &
        (Q extends z.ZodType ? { query?: In<Q> } : unknown) &
        (B extends z.ZodType ? { body: In<B> } : unknown)
    : never;

/** What an endpoint answers. */
export type AnswerOf<E> = E extends Endpoint<Shape, Shape, Shape, infer R> ? Out<R> : never;

/** Declares one route; the return value keeps the exact schema types. */
export function defineEndpoint<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  R extends Shape = undefined,
>(endpoint: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return endpoint;
}

/** Whether a call of this endpoint must carry an `Idempotency-Key`. */
export function needsIdempotencyKey(endpoint: Endpoint): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(endpoint.method) && endpoint.idempotent !== false;
}
