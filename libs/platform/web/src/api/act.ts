import { computed, inject, signal, type Signal } from '@angular/core';
import type { AnswerOf, CallOf, Endpoint } from '@lienthong/platform/contract';
import { ErrorMessages, type ProblemWords } from '../language/error-messages';
import { Api, newIntent } from './api';
import { toProblemError, type ProblemError } from './problem-error';

/** One command of a form: sent once however often it is pressed, with what was refused in words. */
export interface Act<E extends Endpoint> {
  readonly busy: Signal<boolean>;
  readonly problem: Signal<ProblemWords | undefined>;
  /** Sends the command; `undefined` when it was refused or is on its way already. */
  readonly send: (call: CallOf<E>) => Promise<AnswerOf<E> | undefined>;
  /** Forgets a refusal. */
  readonly clear: () => void;
}

/** The command of a form. Use where `inject` works. */
export function injectAct<E extends Endpoint>(endpoint: E): Act<E> {
  const api = inject(Api);
  const errors = inject(ErrorMessages);
  const busy = signal(false);
  const refusal = signal<ProblemError | undefined>(undefined);
  let intent = newIntent();
  return {
    busy: busy.asReadonly(),
    problem: computed(() => {
      const problem = refusal();
      return problem && errors.wordsOf(problem);
    }),
    clear: () => refusal.set(undefined),
    send: async (call) => {
      if (busy()) return undefined;
      busy.set(true);
      refusal.set(undefined);
      try {
        const answer = await api.call(endpoint, call, { intent });
        intent = newIntent();
        return answer;
      } catch (failure) {
        const problem = toProblemError(failure);
        refusal.set(problem);
        // Refused for good: what is sent next is another act.
        if (!problem.passing) intent = newIntent();
        return undefined;
      } finally {
        busy.set(false);
      }
    },
  };
}
