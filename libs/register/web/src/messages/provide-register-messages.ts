import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { registerErrorKeys } from './register-error-keys';
import { registerVi } from './register.vi';

/** The sentences of series, numbers and books, for the lazy routes that show them. */
export function provideRegisterMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('register', { vi: registerVi, en: () => import('./register.en').then((file) => file.registerEn) }),
    provideErrorMessages(registerErrorKeys),
  ]);
}
