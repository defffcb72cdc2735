import type { Routes } from '@angular/router';

/** Pages of documents for the shell: Dự thảo. Stands before `dispatchRoutes`, which shares the section `outgoing`. */
export const documentRoutes: Routes = [
  { path: 'outgoing/drafts', loadChildren: () => import('./document.routes').then((file) => file.pages) },
];
