import type { Routes } from '@angular/router';

/** The page of searching for the shell. */
export const searchRoutes: Routes = [
  { path: 'search', loadChildren: () => import('./search.routes').then((file) => file.searchPages) },
];
