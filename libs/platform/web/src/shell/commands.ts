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

/** A thing of a domain, found by what was typed into the command palette. */
export interface FoundThing {
  readonly id: string;
  /** In the present language. */
  readonly label: string;
  /** What kind of thing it is. */
  readonly group: string;
  readonly link: string;
}

/** Looks for things by what was typed; gives up when the signal fires. */
export type Finder = (typed: string, signal: AbortSignal) => Promise<readonly FoundThing[]>;

/** What the command palette and the header's search know of the domains. */
@Service()
export class Commands {
  private readonly registered = signal<readonly Command[]>([]);
  private readonly searched = signal<readonly SearchPlace[]>([]);
  readonly all = this.registered.asReadonly();
  readonly places = this.searched.asReadonly();
  private readonly asked: Finder[] = [];

  /** Adds commands and returns what removes them. */
  add(commands: readonly Command[]): () => void {
    this.registered.update((all) => [...all, ...commands]);
    return () => this.registered.update((all) => all.filter((one) => !commands.includes(one)));
  }

  /** Adds one that finds things of a domain. */
  addFinder(finder: Finder): void {
    this.asked.push(finder);
  }

  /** Things of all domains that fit what was typed; a domain that cannot answer now adds nothing. */
  async find(typed: string, signal: AbortSignal): Promise<readonly FoundThing[]> {
    const answers = await Promise.allSettled(this.asked.map((finder) => finder(typed, signal)));
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
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

/** Registers one that finds things for the command palette; the factory may `inject`. */
export function provideFinder(factory: () => Finder): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(Commands).addFinder(factory()));
}
