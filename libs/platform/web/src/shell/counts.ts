import {
  type EnvironmentProviders,
  inject,
  provideEnvironmentInitializer,
  Service,
  signal,
  type Signal,
} from '@angular/core';

/** What waits for the person, by the entry of the navigation it belongs to (its path, for example `/incoming/pending`). */
@Service()
export class Counts {
  private readonly suppliers = signal<ReadonlyMap<string, Signal<number | undefined>>>(new Map());

  /** How many wait behind an entry; `undefined` while not known. */
  of(path: string): number | undefined {
    return this.suppliers().get(path)?.();
  }

  /** Says who counts for an entry. */
  supply(path: string, count: Signal<number | undefined>): void {
    this.suppliers.update((all) => new Map([...all, [path, count]]));
  }
}

/**
 * Registers the counts of a domain: a factory that may `inject`, giving a signal per navigation path. It runs when
 * the application starts, so it must ask nothing before somebody is signed in.
 */
export function provideCounts(
  factory: () => Readonly<Record<string, Signal<number | undefined>>>,
): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const counts = inject(Counts);
    for (const [path, count] of Object.entries(factory())) counts.supply(path, count);
  });
}
