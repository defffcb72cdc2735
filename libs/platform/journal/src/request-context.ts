import { AsyncLocalStorage } from 'node:async_hooks';

/** Where an act came from; kept beside the call so that journal, outbox and log agree on it. */
export interface RequestContext {
  readonly requestId: string;
  readonly address: string | null;
}

const current = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with a request context. */
export function inRequest<T>(context: RequestContext, work: () => T): T {
  return current.run(context, work);
}

/** The context of the running request, or `undefined` in background work. */
export function requestContext(): RequestContext | undefined {
  return current.getStore();
}
