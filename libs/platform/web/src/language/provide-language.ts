import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  provideEnvironmentInitializer,
} from '@angular/core';
import { provideTransloco } from '@jsverse/transloco';
import { httpVi } from './http.vi';
import { Language } from './language';
import type { MessageSource, MessageTable } from './message-source';
import { webVi } from './web.vi';

/** Sets the languages up: Vietnamese in the bundle, English on demand, the last choice restored before the first page. */
export function provideLanguage(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['vi', 'en'],
        defaultLang: 'vi',
        fallbackLang: 'vi',
        reRenderOnLangChange: true,
        prodMode: typeof ngDevMode === 'undefined' || !ngDevMode,
        missingHandler: { useFallbackTranslation: true, logMissingKey: false },
      },
    }),
    provideMessages('web', { vi: webVi, en: () => import('./web.en').then((file) => file.webEn) }),
    provideMessages('http', { vi: httpVi, en: () => import('./http.en').then((file) => file.httpEn) }),
    provideAppInitializer(() => inject(Language).restore()),
  ]);
}

/** Registers the sentences of a domain, in the application or in the providers of a lazy route. */
export function provideMessages<V extends MessageTable>(scope: string, source: MessageSource<V>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(Language).add(scope, source as MessageSource<MessageTable>));
}

declare const ngDevMode: unknown;
