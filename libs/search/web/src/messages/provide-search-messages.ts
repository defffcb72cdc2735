import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { searchErrorKeys } from './search-error-keys';
import { searchVi } from './search.vi';

/** The sentences of searching, for the lazy page that shows them. */
export function provideSearchMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('search', { vi: searchVi, en: () => import('./search.en').then((file) => file.searchEn) }),
    provideErrorMessages(searchErrorKeys),
  ]);
}
