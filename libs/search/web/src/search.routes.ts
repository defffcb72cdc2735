import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideSearchMessages } from './messages/provide-search-messages';

/** Tra cứu, loaded together with its words. */
export const searchPages: Routes = [
  {
    path: '',
    canActivate: [allowed('search.use')],
    providers: [provideDocumentMessages(), provideSearchMessages()],
    children: [
      {
        path: '',
        title: 'search.search',
        loadComponent: () => import('./results/search-page').then((file) => file.SearchPage),
      },
    ],
  },
];
