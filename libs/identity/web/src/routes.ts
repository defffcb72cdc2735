import type { Routes } from '@angular/router';

/** Pages outside the shell: signing in. */
export const signInRoutes: Routes = [
  { path: 'signin', loadChildren: () => import('./identity.routes').then((file) => file.signInPages) },
];

/** Pages of the own account and of people for the shell. */
export const identityRoutes: Routes = [
  { path: 'account', loadChildren: () => import('./identity.routes').then((file) => file.accountPages) },
  { path: 'admin/people', loadChildren: () => import('./identity.routes').then((file) => file.peoplePages) },
];
