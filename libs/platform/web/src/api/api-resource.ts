import { computed, inject, linkedSignal, resource, type ResourceRef, type Signal } from '@angular/core';
import type { AnswerOf, CallOf, Endpoint } from '@lienthong/platform/contract';
import { Api } from './api';
import { ProblemError, toProblemError } from './problem-error';

/** An answer that follows its question. */
export interface ApiResource<T> {
  /** The newest answer; kept while another one is on its way or after a failure, so that lists do not flicker. */
  readonly latest: Signal<T | undefined>;
  readonly loading: Signal<boolean>;
  readonly problem: Signal<ProblemError | undefined>;
  /** Asks the same again. */
  readonly reload: () => void;
  /** Replaces the answer on this screen, for acts that show at once. */
  readonly set: (value: T) => void;
}

/** Asks an endpoint, and again whenever the call changes; `undefined` asks nothing. Use where `inject` works. */
export function apiResource<E extends Endpoint>(
  endpoint: E,
  call: () => CallOf<E> | undefined,
): ApiResource<AnswerOf<E>> {
  const api = inject(Api);
  const answer: ResourceRef<AnswerOf<E> | undefined> = resource({
    params: () => {
      const wanted = call();
      return wanted === undefined ? undefined : { wanted };
    },
    loader: ({ params, abortSignal }) => api.call(endpoint, params.wanted as CallOf<E>, { signal: abortSignal }),
  });
  const latest = linkedSignal<AnswerOf<E> | undefined, AnswerOf<E> | undefined>({
    source: () => (answer.hasValue() ? answer.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
  return {
    latest: latest.asReadonly(),
    loading: answer.isLoading,
    problem: computed(() => {
      const error = answer.error();
      // The resource wraps what is not an Error; ours always is one.
      return error && toProblemError(error);
    }),
    reload: () => void answer.reload(),
    set: (value) => answer.set(value),
  };
}
