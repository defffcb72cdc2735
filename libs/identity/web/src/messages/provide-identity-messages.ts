import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { identityErrorKeys } from './identity-error-keys';
import { identityVi } from './identity.vi';

/** The sentences of signing in and people, for lazy routes that show them. */
export function provideIdentityMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('identity', { vi: identityVi, en: () => import('./identity.en').then((file) => file.identityEn) }),
    provideErrorMessages(identityErrorKeys),
  ]);
}
