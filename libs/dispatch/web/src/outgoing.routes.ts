import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideRegisterMessages } from '@lienthong/register/web';
import { provideTemplateMessages } from '@lienthong/template/web';
import { provideDispatchMessages } from './messages/provide-dispatch-messages';
import { matchCompose, matchId } from './uuid-matchers';

/** The pages of Văn bản đi, loaded together with their words. */
export const outgoingPages: Routes = [
  {
    path: '',
    providers: [
      provideDocumentMessages(),
      provideDispatchMessages(),
      provideRegisterMessages(),
      provideTemplateMessages(),
    ],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'register' },
      {
        path: 'register',
        title: 'dispatch.outgoing',
        canActivate: [allowed('document.read')],
        loadComponent: () => import('./outgoing/outgoing-list-page').then((file) => file.OutgoingListPage),
      },
      {
        path: 'delivery',
        title: 'dispatch.delivery',
        canActivate: [allowed('dispatch.read')],
        loadComponent: () => import('./delivery/delivery-page').then((file) => file.DeliveryPage),
      },
      {
        matcher: matchCompose,
        title: 'dispatch.compose',
        canActivate: [allowed('document.draft')],
        loadComponent: () => import('./compose/compose-page').then((file) => file.ComposePage),
      },
      {
        matcher: matchId,
        title: 'dispatch.outgoing.document',
        canActivate: [allowed('document.read')],
        loadComponent: () => import('./outgoing/outgoing-page').then((file) => file.OutgoingPage),
      },
    ],
  },
];
