import type { Routes } from '@angular/router';
import { provideDocumentMessages } from '@lienthong/document/web';
import { allowed } from '@lienthong/platform/web';
import { provideBookMessages } from './messages/provide-book-messages';

/** The page of books and forms, loaded together with its words. */
export const bookPages: Routes = [
  {
    path: '',
    title: 'book.books',
    canActivate: [allowed('book.read')],
    providers: [provideDocumentMessages(), provideBookMessages()],
    loadComponent: () => import('./books/books-page').then((file) => file.BooksPage),
  },
];
