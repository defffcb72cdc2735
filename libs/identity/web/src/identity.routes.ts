import type { Routes } from '@angular/router';
import { allowed } from '@lienthong/platform/web';
import { provideIdentityMessages } from './messages/provide-identity-messages';

/** The page for nobody in particular, loaded together with its words. */
export const signInPages: Routes = [
  {
    path: '',
    title: 'identity.signIn',
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./sign-in/sign-in-page').then((file) => file.SignInPage),
  },
];

/** The own account, loaded together with its words. */
export const accountPages: Routes = [
  {
    path: '',
    title: 'identity.account',
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./account/account-page').then((file) => file.AccountPage),
  },
  {
    path: 'delegations',
    title: 'identity.delegations.own',
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./delegation/own-delegations-page').then((file) => file.OwnDelegationsPage),
  },
];

/** People of the agency, their units and delegations, loaded together with their words. */
export const peoplePages: Routes = [
  {
    path: '',
    title: 'identity.people',
    canActivate: [allowed('people.read')],
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./people/people-page').then((file) => file.PeoplePage),
  },
  {
    path: 'units',
    title: 'identity.units',
    canActivate: [allowed('people.read')],
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./units/units-page').then((file) => file.UnitsPage),
  },
  {
    path: 'delegations',
    title: 'identity.delegations',
    canActivate: [allowed('people.read')],
    providers: [provideIdentityMessages()],
    loadComponent: () => import('./delegation/agency-delegations-page').then((file) => file.AgencyDelegationsPage),
  },
];
