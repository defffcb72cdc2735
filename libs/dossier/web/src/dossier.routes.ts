import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { provideIdentityMessages } from '@lienthong/identity/web';
import { allowed } from '@lienthong/platform/web';
import { provideDossierMessages } from './messages/provide-dossier-messages';

/** The pages of Hồ sơ, loaded together with their words. */
export const dossierPages: Routes = [
  {
    path: '',
    canActivate: [allowed('dossier.read')],
    providers: [provideDocumentMessages(), provideIdentityMessages(), provideDossierMessages()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'dossier.dossiers',
        loadComponent: () => import('./list/dossier-list-page').then((file) => file.DossierListPage),
      },
      {
        path: 'plan/:year',
        title: 'dossier.plan',
        loadComponent: () => import('./plan/plan-page').then((file) => file.PlanPage),
      },
      {
        path: ':id',
        title: 'dossier.dossier',
        loadComponent: () => import('./page/dossier-page').then((file) => file.DossierPage),
      },
    ],
  },
];
