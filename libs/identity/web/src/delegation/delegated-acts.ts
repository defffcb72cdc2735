import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { delegationEndpoints, type delegatedActSchema } from '@lienthong/identity/model';
import { Api, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type * as z from 'zod';

/** One act done in somebody's name. */
export type DelegatedAct = z.output<typeof delegatedActSchema>;

/** What was done under a delegation, page by page; made by `injectDelegatedActs`. */
export class DelegatedActs {
  private readonly shown = signal<readonly DelegatedAct[]>([]);
  private readonly next = signal<string | null>(null);
  private readonly fault = signal<ProblemError | undefined>(undefined);
  private readonly known = signal(false);
  private run: AbortController | undefined;
  private id = '';

  readonly rows = this.shown.asReadonly();
  readonly more = computed(() => this.next() !== null);
  readonly problem = this.fault.asReadonly();
  /** Whether the present question has been answered. */
  readonly answered = this.known.asReadonly();

  constructor(private readonly api: Api) {}

  /** Asks for the newest acts under a delegation. */
  start(id: string): void {
    this.id = id;
    this.known.set(false);
    void this.load(undefined);
  }

  /** Asks for the next page; after a failure for the first one again. */
  loadMore(): void {
    void this.load(this.next() ?? undefined);
  }

  /** Ends what is on its way. */
  stop(): void {
    this.run?.abort();
    this.run = undefined;
  }

  private async load(after: string | undefined): Promise<void> {
    this.stop();
    const mine = new AbortController();
    this.run = mine;
    try {
      const call = { params: { id: this.id }, query: { after } };
      const page = await this.api.call(delegationEndpoints.acts, call, { signal: mine.signal });
      if (this.run !== mine) return;
      this.shown.update((rows) => (after === undefined ? page.items : [...rows, ...page.items]));
      this.next.set(page.next);
      this.known.set(true);
      this.fault.set(undefined);
    } catch (failure) {
      if (this.run === mine) this.fault.set(toProblemError(failure));
    }
  }
}

/** Acts that are asked for again whenever the delegation changes. Use where `inject` works. */
export function injectDelegatedActs(id: () => string): DelegatedActs {
  const acts = new DelegatedActs(inject(Api));
  effect(() => {
    const wanted = id();
    untracked(() => acts.start(wanted));
  });
  inject(DestroyRef).onDestroy(() => acts.stop());
  return acts;
}
