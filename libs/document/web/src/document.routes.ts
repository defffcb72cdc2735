import type { Routes } from '@angular/router';
import { allowed } from '@lienthong/platform/web';
import { provideDocumentMessages } from './messages/provide-document-messages';

/** The pages of this domain, loaded together with their words. */
export const pages: Routes = [
  {
    path: '',
    title: 'document.drafts',
    canActivate: [allowed('document.read')],
    providers: [provideDocumentMessages()],
    loadComponent: () => import('./drafts/drafts-page').then((file) => file.DraftsPage),
  },
];
