import type { Routes } from '@angular/router';
import { provideDispatchMessages } from '@lienthong/dispatch/web';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideHandlingMessages } from './messages/provide-handling-messages';

/** Việc của tôi, loaded together with its words. */
export const inboxPages: Routes = [
  {
    path: '',
    title: 'handling.inbox',
    canActivate: [allowed('handling.act')],
    providers: [provideDocumentMessages(), provideDispatchMessages(), provideHandlingMessages()],
    loadComponent: () => import('./inbox/inbox-page').then((file) => file.InboxPage),
  },
];
