import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { signingErrorKeys } from './signing-error-keys';
import { signingVi } from './signing.vi';

/** The words of mandates and signatures, for lazy routes where people sign. */
export function provideSigningMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('signing', { vi: signingVi, en: () => import('./signing.en').then((file) => file.signingEn) }),
    provideErrorMessages(signingErrorKeys),
  ]);
}
