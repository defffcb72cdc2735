import type { Routes } from '@angular/router';

/** Pages of series, numbers and books for the shell. */
export const registerRoutes: Routes = [
  { path: 'admin/numbering', loadChildren: () => import('./register.routes').then((file) => file.numberingPages) },
  { path: 'reports/numbers', loadChildren: () => import('./register.routes').then((file) => file.gapsPages) },
];
