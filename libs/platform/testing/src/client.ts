import {
  CSRF_HEADER,
  IDEMPOTENCY_KEY,
  needsIdempotencyKey,
  type AnswerOf,
  type CallOf,
  type Endpoint,
  type Problem,
} from '@lienthong/platform/contract';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer as it came: status, problem code when refused, headers and the parsed body. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly code: string | undefined;
  readonly problem: Problem | undefined;
  readonly headers: Headers;
  readonly body: T;
}

interface Loose {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

/** One browser's session against the built product, speaking through the endpoint declarations. */
export class Client {
  private cookie = '';

  constructor(readonly url: string) {}

  /** Signs in; throws when refused. */
  static async signIn(url: string, username: string, password: string): Promise<Client> {
    const client = new Client(url);
    const answer = await client.send('POST', '/api/session', { body: { username, password } });
    if (answer.status !== 200) throw new Error(`sign-in of ${username}: ${answer.status} ${answer.code ?? ''}`);
    return client;
  }

  /** Calls an endpoint and returns whatever comes. */
  async ask<E extends Endpoint>(
    endpoint: E,
    call: CallOf<E>,
    options: { readonly key?: string } = {},
  ): Promise<Answer<AnswerOf<E>>> {
    const { params, query, body } = call as Loose;
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params?.[name] ?? ''));
    const key = needsIdempotencyKey(endpoint) ? (options.key ?? randomUUID()) : undefined;
    return this.send(endpoint.method, path, { query, body, key }) as Promise<Answer<AnswerOf<E>>>;
  }

  /** Calls an endpoint that must succeed. */
  async call<E extends Endpoint>(
    endpoint: E,
    call: CallOf<E>,
    options: { readonly key?: string } = {},
  ): Promise<AnswerOf<E>> {
    const answer = await this.ask(endpoint, call, options);
    if (answer.status >= 300)
      throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }

  /** Calls a command until it is answered: same key at every try, as a browser on a bad line does. */
  async insist<E extends Endpoint>(endpoint: E, call: CallOf<E>, withinMs = 60_000): Promise<AnswerOf<E>> {
    const key = randomUUID();
    const end = Date.now() + withinMs;
    for (;;) {
      const answer = await this.ask(endpoint, call, { key }).catch(() => undefined);
      if (answer && answer.status < 300) return answer.body;
      if (answer && answer.status < 500) throw new Error(`${endpoint.path}: ${answer.status} ${answer.code ?? ''}`);
      if (Date.now() > end) throw new Error(`${endpoint.path}: no answer within ${withinMs} ms`);
      await pause(100);
    }
  }

  /** Sends any request with this session's cookie. */
  async send(
    method: string,
    path: string,
    options: {
      readonly query?: Record<string, unknown> | undefined;
      readonly body?: unknown;
      readonly bytes?: Uint8Array<ArrayBuffer>;
      readonly key?: string | undefined;
      readonly headers?: Record<string, string>;
    } = {},
  ): Promise<Answer> {
    const url = new URL(path, this.url);
    for (const [name, value] of Object.entries(options.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        [CSRF_HEADER]: 'lienthong',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(options.key ? { [IDEMPOTENCY_KEY]: options.key } : {}),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.bytes ? { 'content-type': 'application/octet-stream' } : {}),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.bytes ? { body: options.bytes } : {}),
    });
    this.keepCookie(response);
    return answerOf(response);
  }

  /** Fetches bytes with this session. */
  async bytes(
    path: string,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }> {
    const response = await fetch(new URL(path, this.url), { headers: { cookie: this.cookie } });
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  private keepCookie(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0] ?? '';
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body: unknown =
    text === '' ? undefined : response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  const problem = response.status >= 400 ? (body as Problem | undefined) : undefined;
  return { status: response.status, code: problem?.code, problem, headers: response.headers, body };
}
