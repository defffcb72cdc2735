import type { Routes } from '@angular/router';

/** Pages of dossiers for the shell. */
export const dossierRoutes: Routes = [
  { path: 'dossiers', loadChildren: () => import('./dossier.routes').then((file) => file.dossierPages) },
];
