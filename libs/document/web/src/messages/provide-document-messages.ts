import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { provideErrorMessages, provideMessages } from '@lienthong/platform/web';
import { provideSigningMessages } from '@lienthong/signing/web';
import { documentErrorKeys } from './document-error-keys';
import { documentVi } from './document.vi';

/** The sentences of documents and files, for lazy routes that show them. */
export function provideDocumentMessages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideSigningMessages(),
    provideMessages('document', { vi: documentVi, en: () => import('./document.en').then((file) => file.documentEn) }),
    provideErrorMessages(documentErrorKeys),
  ]);
}
