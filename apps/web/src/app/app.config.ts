import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideBook } from '@lienthong/book/web';
import { provideDispatch } from '@lienthong/dispatch/web';
import { provideDossier } from '@lienthong/dossier/web';
import { provideHandling } from '@lienthong/handling/web';
import { NAMED_TYPES, provideIdentity } from '@lienthong/identity/web';
import { fillPlaces, UI_TEXT, uiEn, uiVi, type UiText } from '@lienthong/platform/ui';
import {
  actingEndedInterceptor,
  Language,
  PageTitle,
  provideCommands,
  provideLanguage,
  provideMessages,
  signedOutInterceptor,
} from '@lienthong/platform/web';
import { provideSearch } from '@lienthong/search/web';
import { routes } from './app.routes';
import { overviewVi } from './messages/overview.vi';
import { shellVi } from './messages/shell.vi';
import { SHELL_COMMANDS } from './palette/shell-commands';

/** The components' words are small: both languages come with the application. */
function uiText(): UiText {
  const language = inject(Language);
  return (key, params) => fillPlaces(language.current() === 'en' ? uiEn[key] : uiVi[key], params);
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ anchorScrolling: 'enabled' })),
    // XMLHttpRequest, because only it tells how much of an upload has been sent.
    provideHttpClient(withXhr(), withInterceptors([signedOutInterceptor, actingEndedInterceptor])),
    // Instead of a <base> element, which the page's security policy forbids.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideLanguage(),
    provideMessages('shell', { vi: shellVi, en: () => import('./messages/shell.en').then((file) => file.shellEn) }),
    provideMessages('overview', {
      vi: overviewVi,
      en: () => import('./messages/overview.en').then((file) => file.overviewEn),
    }),
    provideCommands(() => SHELL_COMMANDS),
    provideIdentity(),
    { provide: NAMED_TYPES, useValue: () => import('./document-types').then((file) => file.DOCUMENT_TYPES) },
    // Before the lists of other domains: the header searches everywhere first.
    provideSearch(),
    provideDispatch(),
    provideHandling(),
    provideDossier(),
    provideBook(),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: UI_TEXT, useFactory: uiText },
  ],
};
