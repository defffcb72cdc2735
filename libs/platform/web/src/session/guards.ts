import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session, SESSION_GATE } from './session';

/** Lets signed-in people pass; sends others to the sign-in page, which brings them back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const gate = inject(SESSION_GATE);
  // Where the server could not be asked, the sign-in page asks again and says what is wrong.
  if (!session.view()) await gate.load().catch(() => undefined);
  return session.view() ? true : router.createUrlTree(['/signin'], { queryParams: { return: state.url } });
};

/** Lets posts with the permission pass; others come to the overview. */
export function allowed(permission: string): CanActivateFn {
  return () => inject(Session).can(permission) || inject(Router).createUrlTree(['/']);
}
