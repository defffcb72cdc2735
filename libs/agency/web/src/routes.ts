import type { Routes } from '@angular/router';

/** Pages of the organisation for the shell. */
export const agencyRoutes: Routes = [
  { path: 'admin/organisations', loadChildren: () => import('./agency.routes').then((file) => file.pages) },
];
