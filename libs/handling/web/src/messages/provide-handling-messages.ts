import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { handlingErrorKeys } from './handling-error-keys';
import { handlingMessages } from './handling-messages';

/** The sentences of handling, for the lazy routes that show them. */
export function provideHandlingMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('handling', handlingMessages),
    provideErrorMessages(handlingErrorKeys),
  ]);
}
