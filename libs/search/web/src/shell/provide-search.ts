import { inject, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { Api, Language, provideFinder, provideMessages, provideSearchPlaces, Session } from '@lienthong/platform/web';
import { searchEndpoints } from '@lienthong/search/model';
import { searchShellVi } from './search-shell.vi';

/** As many documents as the palette shows at once. */
const IN_PALETTE = 6;

/** What the shell knows of searching from the start: the page, and documents by code or words in the palette. */
export function provideSearch(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('searchShell', {
      vi: searchShellVi,
      en: () => import('./search-shell.en').then((file) => file.searchShellEn),
    }),
    provideSearchPlaces([{ path: '/search', label: 'searchShell.place', permission: 'search.use' }]),
    provideFinder(() => {
      const [api, session, language] = [inject(Api), inject(Session), inject(Language)];
      return async (q, signal) => {
        if (!session.can('search.use')) return [];
        const { items } = await api.call(searchEndpoints.find, { query: { q, limit: IN_PALETTE } }, { signal });
        return items.map((hit) => ({
          id: `document ${hit.id}`,
          label: [hit.code, hit.subject].filter(Boolean).join(' · '),
          group: language.text(`searchShell.${hit.direction}`),
          link: `/${hit.direction}/${hit.id}`,
        }));
      };
    }),
  ]);
}
