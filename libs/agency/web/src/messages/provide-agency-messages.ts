import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { agencyErrorKeys } from './agency-error-keys';
import { agencyVi } from './agency.vi';

/** The sentences of the organisation, for lazy routes that show them. */
export function provideAgencyMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('agency', { vi: agencyVi, en: () => import('./agency.en').then((file) => file.agencyEn) }),
    provideErrorMessages(agencyErrorKeys),
  ]);
}
