import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideRegisterMessages } from '@lienthong/register/web';
import { provideDispatchMessages } from './messages/provide-dispatch-messages';
import { matchId } from './uuid-matchers';

/** The pages of Văn bản đến, loaded together with their words. */
export const incomingPages: Routes = [
  {
    path: '',
    canActivate: [allowed('arrival.read')],
    providers: [provideDocumentMessages(), provideDispatchMessages(), provideRegisterMessages()],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'pending' },
      {
        path: 'pending',
        title: 'dispatch.pending',
        loadComponent: () => import('./pending/pending-page').then((file) => file.PendingPage),
      },
      {
        path: 'register',
        title: 'dispatch.arrivals',
        loadComponent: () => import('./arrivals/arrival-list-page').then((file) => file.ArrivalListPage),
      },
      {
        matcher: matchId,
        title: 'dispatch.arrival',
        loadComponent: () => import('./arrivals/arrival-page').then((file) => file.ArrivalPage),
      },
    ],
  },
];
