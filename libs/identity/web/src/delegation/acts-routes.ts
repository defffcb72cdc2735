import type { Routes } from '@angular/router';
import { provideIdentityMessages } from '../messages/provide-identity-messages';

/**
 * What was done in somebody's name. The application loads it together with the words of the domains it tells of, which
 * stand above this one.
 */
export const delegatedActsPages: Routes = [
  {
    path: '',
    title: 'identity.acts',
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./delegated-acts-page').then((file) => file.DelegatedActsPage),
  },
];
