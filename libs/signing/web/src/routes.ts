import type { Routes } from '@angular/router';

/** The page of mandates to sign, for the shell. */
export const signingRoutes: Routes = [
  { path: 'admin/mandates', loadChildren: () => import('./signing.routes').then((file) => file.pages) },
];
