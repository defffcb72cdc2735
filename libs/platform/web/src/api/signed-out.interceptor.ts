import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { Session } from '../session/session';

/** The session ended under the page: sign in again, then come back to the same address. */
export const signedOutInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (failure: unknown) => {
        // Without a session here the guard of the route, or the sign-in page itself, answers the 401.
        if (!(failure instanceof HttpErrorResponse) || failure.status !== 401 || !session.view()) return;
        session.close();
        void router.navigate(['/signin'], { queryParams: { return: router.url } });
      },
    }),
  );
};
