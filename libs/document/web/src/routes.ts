import type { Route, Routes, UrlMatcher } from '@angular/router';

const OWN = ['drafts', 'reviewing', 'signed', 'steps'];

/** `outgoing/<one of the own pages>`; the section's other pages come from another domain. */
const matchOwn: UrlMatcher = ([first, second]) =>
  first?.path === 'outgoing' && second && OWN.includes(second.path) ? { consumed: [first] } : null;

const own: Route = { matcher: matchOwn, loadChildren: () => import('./document.routes').then((file) => file.pages) };

/** Pages of documents for the shell: Dự thảo, Trình ký, Chờ cấp số, Chờ tôi, Quy trình trình ký. Stand before `dispatchRoutes`. */
export const documentRoutes: Routes = [
  own,
  { path: 'admin/review-plans', loadChildren: () => import('./document.routes').then((file) => file.planPages) },
];
