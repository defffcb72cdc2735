import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { identityEndpoints } from '@lienthong/identity/model';
import type { Page } from '@lienthong/platform/kernel';
import { Api, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { Person } from './person';

/** People of the acting agency as they are asked for page by page; made by `injectPeopleList`. */
export class PeopleList {
  private readonly shown = signal<readonly Person[]>([]);
  private readonly next = signal<string | null>(null);
  private readonly waiting = signal(false);
  private readonly fault = signal<ProblemError | undefined>(undefined);
  private readonly known = signal(false);
  private run: AbortController | undefined;
  private q: string | undefined;

  readonly rows = this.shown.asReadonly();
  readonly more = computed(() => this.next() !== null);
  readonly loading = this.waiting.asReadonly();
  /** Whether the present question has been answered. */
  readonly answered = this.known.asReadonly();
  readonly problem = this.fault.asReadonly();

  constructor(private readonly api: Api) {}

  /** Asks for the first page of people matching `q`. */
  start(q: string | undefined): void {
    this.q = q;
    this.known.set(false);
    void this.load(undefined);
  }

  /** Asks for the next page; after a failure for the first one again. */
  loadMore(): void {
    void this.load(this.next() ?? undefined);
  }

  /** Shows a person as an act has left it: in its place, or on top when it is new. */
  put(person: Person): void {
    this.shown.update((rows) =>
      rows.some(({ id }) => id === person.id)
        ? rows.map((row) => (row.id === person.id ? person : row))
        : [person, ...rows],
    );
  }

  /** Ends what is on its way. */
  stop(): void {
    this.run?.abort();
    this.run = undefined;
  }

  private async load(after: string | undefined): Promise<void> {
    this.run?.abort();
    const mine = new AbortController();
    this.run = mine;
    this.waiting.set(true);
    try {
      const call = { query: { q: this.q || undefined, after } };
      const page: Page<Person> = await this.api.call(identityEndpoints.people, call, { signal: mine.signal });
      if (this.run !== mine) return;
      this.shown.update((rows) => (after === undefined ? page.items : [...rows, ...page.items]));
      this.next.set(page.next);
      this.known.set(true);
      this.fault.set(undefined);
    } catch (failure) {
      if (this.run === mine) this.fault.set(toProblemError(failure));
    } finally {
      if (this.run === mine) this.waiting.set(false);
    }
  }
}

/** A list that asks again whenever `q` changes. Use where `inject` works. */
export function injectPeopleList(q: () => string | undefined): PeopleList {
  const list = new PeopleList(inject(Api));
  effect(() => {
    const wanted = q();
    untracked(() => list.start(wanted));
  });
  inject(DestroyRef).onDestroy(() => list.stop());
  return list;
}
