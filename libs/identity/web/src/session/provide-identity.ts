import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { SESSION_GATE } from '@lienthong/platform/web';
import { IdentityGate } from './identity-gate';

/** Gives the shell its way to sessions; once, in the application's providers. */
export function provideIdentity(): EnvironmentProviders {
  return makeEnvironmentProviders([{ provide: SESSION_GATE, useExisting: IdentityGate }]);
}
