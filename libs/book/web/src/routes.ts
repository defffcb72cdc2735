import type { Routes } from '@angular/router';

/** The page of books and forms for the shell; `registerRoutes` stand before it. */
export const bookRoutes: Routes = [
  { path: 'reports/books', loadChildren: () => import('./book.routes').then((file) => file.bookPages) },
];
