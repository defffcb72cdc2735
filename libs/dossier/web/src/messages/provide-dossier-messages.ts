import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { dossierErrorKeys } from './dossier-error-keys';
import { dossierMessages } from './dossier-messages';

/** The sentences of dossiers, plans, links and copies, for the lazy routes that show them. */
export function provideDossierMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('dossier', dossierMessages),
    provideErrorMessages(dossierErrorKeys),
  ]);
}
