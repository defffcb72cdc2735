import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { ARRIVAL_TABS, type AddedView } from '@lienthong/dispatch/web';
import { provideCommands, provideMessages, type Command } from '@lienthong/platform/web';
import { bookShellVi } from './book-shell.vi';

const COMMANDS: readonly Command[] = [
  { id: 'books', label: 'bookShell.command.books', keys: 'g b', permission: 'book.read', link: '/reports/books' },
];

const TAB: AddedView = {
  key: 'forms',
  label: 'bookShell.tab',
  load: () => import('../forms/forms-tab').then((file) => file.FormsTab),
};

/** What the shell and the page of an incoming document know of this domain from the start. */
export function provideBook(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('bookShell', {
      vi: bookShellVi,
      en: () => import('./book-shell.en').then((file) => file.bookShellEn),
    }),
    provideCommands(() => COMMANDS),
    { provide: ARRIVAL_TABS, useValue: TAB, multi: true },
  ]);
}
