import type { Routes } from '@angular/router';
import { provideIdentityMessages } from '@lienthong/identity/web';
import { allowed } from '@lienthong/platform/web';
import { provideSigningMessages } from './messages/provide-signing-messages';

/** The pages of this domain, loaded together with their words. */
export const pages: Routes = [
  {
    path: '',
    title: 'signing.mandates',
    canActivate: [allowed('signing.read')],
    providers: [provideIdentityMessages(), provideSigningMessages()],
    loadComponent: () => import('./mandates/mandates-page').then((file) => file.MandatesPage),
  },
];
