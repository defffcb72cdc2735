import { inject, InjectionToken, signal, type Signal } from '@angular/core';

/** A type of document that a delegation, or a mandate to sign, may be limited to. */
export interface NamedType {
  readonly code: string;
  readonly name: string;
}

/** Loads the types of documents there are; given by the application, because this domain stands below that of documents. */
export const NAMED_TYPES = new InjectionToken<() => Promise<readonly NamedType[]>>('NAMED_TYPES', {
  factory: () => async () => [],
});

/** The types, empty until they are there. Use where `inject` works. */
export function injectNamedTypes(): Signal<readonly NamedType[]> {
  const types = signal<readonly NamedType[]>([]);
  void inject(NAMED_TYPES)().then((loaded) => types.set(loaded));
  return types.asReadonly();
}
