import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideRegisterMessages } from './messages/provide-register-messages';

const words = [provideDocumentMessages(), provideRegisterMessages()];
const canActivate = [allowed('register.read')];

/** The page of series, numbers and books, loaded together with its words. */
export const numberingPages: Routes = [
  {
    path: '',
    title: 'register.numbering',
    providers: words,
    canActivate,
    loadComponent: () => import('./numbering/numbering-page').then((file) => file.NumberingPage),
  },
];

/** The report on the numbers of books. */
export const gapsPages: Routes = [
  {
    path: '',
    title: 'register.gaps',
    providers: words,
    canActivate,
    loadComponent: () => import('./numbering/gaps-page').then((file) => file.GapsPage),
  },
];
