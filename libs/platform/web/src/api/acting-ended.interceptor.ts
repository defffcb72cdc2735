import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { problemSchema, type HttpErrorCode } from '@lienthong/platform/contract';
import { tap } from 'rxjs';
import { SESSION_GATE } from '../session/session';

const CODE: HttpErrorCode = 'http.acting_ended';

/** The time of acting for somebody ended under the page: the session is asked for again, so that the header says so. */
export const actingEndedInterceptor: HttpInterceptorFn = (request, next) => {
  // The gate itself calls the server: it is looked up only when it is needed.
  const injector = inject(Injector);
  return next(request).pipe(
    tap({
      error: (failure: unknown) => {
        if (!(failure instanceof HttpErrorResponse) || failure.status !== 403) return;
        const problem = problemSchema.safeParse(failure.error);
        if (problem.data?.code !== CODE) return;
        // Where the session cannot be asked for, the refusal itself still tells what happened.
        void injector
          .get(SESSION_GATE)
          .load()
          .catch(() => undefined);
      },
    }),
  );
};
