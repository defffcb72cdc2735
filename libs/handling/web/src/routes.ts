import type { Routes } from '@angular/router';

/** Pages of the section `inbox` for the shell. */
export const handlingRoutes: Routes = [
  { path: 'inbox', loadChildren: () => import('./inbox.routes').then((file) => file.inboxPages) },
];
