import type { Routes } from '@angular/router';
import { agencyRoutes } from '@lienthong/agency/web';
import { bookRoutes } from '@lienthong/book/web';
import { dispatchRoutes } from '@lienthong/dispatch/web';
import { dossierRoutes } from '@lienthong/dossier/web';
import { documentRoutes } from '@lienthong/document/web';
import { handlingRoutes } from '@lienthong/handling/web';
import { identityRoutes, signInRoutes } from '@lienthong/identity/web';
import { signedIn } from '@lienthong/platform/web';
import { registerRoutes } from '@lienthong/register/web';
import { searchRoutes } from '@lienthong/search/web';
import { signingRoutes } from '@lienthong/signing/web';
import { templateRoutes } from '@lienthong/template/web';
import { Shell } from './layout/shell';

/** The shell around every page for signed-in people; the pages themselves come from the domains, each on demand. */
export const routes: Routes = [
  ...signInRoutes,
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
      ...documentRoutes,
      ...registerRoutes,
      ...dispatchRoutes,
      ...handlingRoutes,
      ...dossierRoutes,
      ...bookRoutes,
      { path: 'account/delegations/:id', loadChildren: () => import('./acts.routes').then((file) => file.actsPages) },
      ...searchRoutes,
      ...identityRoutes,
      ...signingRoutes,
      ...templateRoutes,
      ...agencyRoutes,
      {
        path: '**',
        title: 'shell.notFound',
        loadComponent: () => import('./overview/not-found').then((file) => file.NotFound),
      },
    ],
  },
];
