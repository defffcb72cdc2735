import type { Routes } from '@angular/router';
import { signedIn } from '@lienthong/platform/web';
import { Shell } from './layout/shell';

/** The shell around every page for signed-in people; the pages themselves come from the domains, each on demand. */
export const routes: Routes = [
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'shell.overview',
        loadComponent: () => import('./overview/overview').then((file) => file.Overview),
      },
    ],
  },
  {
    path: '**',
    title: 'shell.notFound',
    loadComponent: () => import('./overview/not-found').then((file) => file.NotFound),
  },
];
