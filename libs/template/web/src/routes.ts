import type { Routes } from '@angular/router';

/** The page of templates, for the shell. */
export const templateRoutes: Routes = [
  { path: 'admin/templates', loadChildren: () => import('./template.routes').then((file) => file.pages) },
];
