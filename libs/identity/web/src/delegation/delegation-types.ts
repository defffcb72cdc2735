import { inject, InjectionToken, signal, type Signal } from '@angular/core';

/** A type of document a delegation may be limited to. */
export interface DelegationType {
  readonly code: string;
  readonly name: string;
}

/** Loads the types of documents there are; given by the application, because this domain stands below that of documents. */
export const DELEGATION_TYPES = new InjectionToken<() => Promise<readonly DelegationType[]>>('DELEGATION_TYPES', {
  factory: () => async () => [],
});

/** The types, empty until they are there. Use where `inject` works. */
export function injectDelegationTypes(): Signal<readonly DelegationType[]> {
  const types = signal<readonly DelegationType[]>([]);
  void inject(DELEGATION_TYPES)().then((loaded) => types.set(loaded));
  return types.asReadonly();
}
