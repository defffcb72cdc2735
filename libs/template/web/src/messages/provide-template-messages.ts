import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { templateErrorKeys } from './template-error-keys';
import { templateVi } from './template.vi';

/** The words of templates, for lazy routes that show them. */
export function provideTemplateMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideMessages('template', { vi: templateVi, en: () => import('./template.en').then((file) => file.templateEn) }),
    provideErrorMessages(templateErrorKeys),
  ]);
}
