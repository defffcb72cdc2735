import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { dispatchErrorKeys } from './dispatch-error-keys';
import { dispatchVi } from './dispatch.vi';

/** The sentences of sending and receiving, for the lazy routes that show them. */
export function provideDispatchMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('dispatch', { vi: dispatchVi, en: () => import('./dispatch.en').then((file) => file.dispatchEn) }),
    provideErrorMessages(dispatchErrorKeys),
  ]);
}
