import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { dossierErrorKeys } from './dossier-error-keys';
import { dossierVi } from './dossier.vi';

/** The sentences of dossiers, plans, links and copies, for the lazy routes that show them. */
export function provideDossierMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('dossier', { vi: dossierVi, en: () => import('./dossier.en').then((file) => file.dossierEn) }),
    provideErrorMessages(dossierErrorKeys),
  ]);
}
