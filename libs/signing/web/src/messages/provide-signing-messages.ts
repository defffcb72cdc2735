import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { signingErrorsVi } from './errors.vi';
import { signingErrorKeys } from './signing-error-keys';

/** The sentences of refused mandates and signatures, for lazy routes where people sign. */
export function provideSigningMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('signing', {
      vi: signingErrorsVi,
      en: () => import('./errors.en').then((file) => file.signingErrorsEn),
    }),
    provideErrorMessages(signingErrorKeys),
  ]);
}
