import { type EnvironmentProviders, inject, provideEnvironmentInitializer, Service, signal } from '@angular/core';

/** Something the command palette offers. */
export interface Command {
  readonly id: string;
  /** Full message key of its name. */
  readonly label: string;
  /** Keys that do the same, as `Shortcut` writes them. */
  readonly keys?: string;
  /** Only posts with this permission see it. */
  readonly permission?: string;
  /** Where it leads; or else `run`. */
  readonly link?: string;
  readonly run?: () => unknown;
}

/** A list that can be searched from the header: its path takes `?q=`. */
export interface SearchPlace {
  readonly path: string;
  /** Full message key of its name. */
  readonly label: string;
  readonly permission?: string;
}

/** What the command palette and the header's search know of the domains. */
@Service()
export class Commands {
  private readonly registered = signal<readonly Command[]>([]);
  private readonly searched = signal<readonly SearchPlace[]>([]);
  readonly all = this.registered.asReadonly();
  readonly places = this.searched.asReadonly();

  /** Adds commands and returns what removes them. */
  add(commands: readonly Command[]): () => void {
    this.registered.update((all) => [...all, ...commands]);
    return () => this.registered.update((all) => all.filter((one) => !commands.includes(one)));
  }

  /** Adds lists that can be searched; the first one is searched by default. */
  addPlaces(places: readonly SearchPlace[]): void {
    this.searched.update((all) => [...all, ...places]);
  }
}

/** Registers commands; the factory may `inject`. */
export function provideCommands(factory: () => readonly Command[]): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    inject(Commands).add(factory());
  });
}

/** Registers lists that can be searched from the header. */
export function provideSearchPlaces(places: readonly SearchPlace[]): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(Commands).addPlaces(places));
}
