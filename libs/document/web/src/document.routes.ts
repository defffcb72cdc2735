import type { Routes } from '@angular/router';
import { allowed } from '@lienthong/platform/web';
import { provideDocumentMessages } from './messages/provide-document-messages';

const list = (path: string, status: string, title: string) => ({
  path,
  title,
  data: { status },
  canActivate: [allowed('document.read')],
  loadComponent: () => import('./drafts/drafts-page').then((file) => file.DraftsPage),
});

/** The pages of this domain, loaded together with their words. */
export const pages: Routes = [
  {
    path: '',
    providers: [provideDocumentMessages()],
    children: [
      list('drafts', 'draft', 'document.drafts'),
      list('reviewing', 'reviewing', 'document.status.reviewing'),
      list('signed', 'signed', 'document.tabs.signed'),
      {
        path: 'steps',
        title: 'document.tabs.steps',
        canActivate: [allowed('document.review')],
        loadComponent: () => import('./review/steps-page').then((file) => file.StepsPage),
      },
    ],
  },
];

/** By which steps each type of document is reviewed, loaded together with its words. */
export const planPages: Routes = [
  {
    path: '',
    title: 'document.plans',
    canActivate: [allowed('document.plan')],
    providers: [provideDocumentMessages()],
    loadComponent: () => import('./plans/plans-page').then((file) => file.PlansPage),
  },
];
