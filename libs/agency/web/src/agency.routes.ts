import type { Routes } from '@angular/router';
import { allowed } from '@lienthong/platform/web';
import { provideAgencyMessages } from './messages/provide-agency-messages';

/** The pages of this domain, loaded together with their words. */
export const pages: Routes = [
  {
    path: '',
    providers: [provideAgencyMessages()],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'agency.organisations',
        loadComponent: () => import('./organisations/organisations-page').then((file) => file.OrganisationsPage),
      },
      {
        path: 'import',
        title: 'agency.import',
        canActivate: [allowed('agency.manage')],
        loadComponent: () => import('./import/import-page').then((file) => file.ImportPage),
      },
    ],
  },
];
