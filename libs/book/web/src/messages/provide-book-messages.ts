import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { bookErrorKeys } from './book-error-keys';
import { bookVi } from './book.vi';

/** The sentences of books and forms, for the lazy routes that show them. */
export function provideBookMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('book', { vi: bookVi, en: () => import('./book.en').then((file) => file.bookEn) }),
    provideErrorMessages(bookErrorKeys),
  ]);
}
