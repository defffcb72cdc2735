import { computed, DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { AnswerOf, CallOf, Endpoint } from '@lienthong/platform/contract';
import { MAX_PAGE, type Page } from '@lienthong/platform/kernel';
import { Api } from './api';
import { toProblemError, type ProblemError } from './problem-error';

const FIRST_PAGE = 50;

type RowOf<E> = AnswerOf<E> extends { items: readonly (infer T)[] } ? T : never;
type QueryOf<E> = CallOf<E> extends { query?: infer Q } ? Omit<NonNullable<Q>, 'limit' | 'after'> : never;

/** The rows of a keyset-paged list as far as they were asked for. */
export interface PagedRows<T> {
  readonly rows: Signal<readonly T[]>;
  /** Whether there are rows beyond the last one. */
  readonly more: Signal<boolean>;
  /** A person waits for rows; a refresh behind the scenes does not count. */
  readonly loading: Signal<boolean>;
  /** Whether the present question has been answered. */
  readonly answered: Signal<boolean>;
  readonly problem: Signal<ProblemError | undefined>;
  /** Asks for the next page. */
  readonly loadMore: () => void;
  /** Asks for the rows again that are shown. */
  readonly reload: () => void;
}

/**
 * Asks a list endpoint again whenever the question changes, and quietly whenever `news` changes; `params` name the
 * list where its path has places. Rows stay where they
 * are until the answer has come. Use where `inject` works.
 */
export function pagedRows<E extends Endpoint>(
  endpoint: E,
  question: () => QueryOf<E> | undefined,
  news: () => unknown = () => undefined,
  params: () => unknown = () => undefined,
): PagedRows<RowOf<E>> {
  const api = inject(Api);
  const list = new RowList<RowOf<E>>((after, limit, abort) => {
    const call = { params: params(), query: { ...question(), limit, after } } as unknown as CallOf<E>;
    return api.call(endpoint, call, { signal: abort }) as Promise<Page<RowOf<E>>>;
  });
  effect(() => {
    params();
    if (question() !== undefined) untracked(() => list.start());
  });
  let heard: unknown = untracked(news);
  effect(() => {
    const present = news();
    if (present === heard) return;
    heard = present;
    untracked(() => list.reload());
  });
  inject(DestroyRef).onDestroy(() => list.stop());
  return list;
}

type Ask<T> = (after: string | undefined, limit: number, abort: AbortSignal) => Promise<Page<T>>;

class RowList<T> implements PagedRows<T> {
  private readonly shown = signal<readonly T[]>([]);
  private readonly next = signal<string | null>(null);
  private readonly waiting = signal(false);
  private readonly fault = signal<ProblemError | undefined>(undefined);
  private readonly known = signal(false);
  private run: AbortController | undefined;

  readonly rows = this.shown.asReadonly();
  readonly more = computed(() => this.next() !== null);
  readonly loading = this.waiting.asReadonly();
  readonly answered = this.known.asReadonly();
  readonly problem = this.fault.asReadonly();

  constructor(private readonly ask: Ask<T>) {}

  readonly start = (): void => {
    this.known.set(false);
    this.waiting.set(true);
    void this.load(undefined, FIRST_PAGE);
  };

  readonly reload = (): void => {
    const limit = Math.min(MAX_PAGE, Math.max(FIRST_PAGE, this.shown().length));
    void this.load(undefined, limit);
  };

  readonly loadMore = (): void => {
    const after = this.next();
    if (after === null) return;
    this.waiting.set(true);
    void this.load(after, FIRST_PAGE);
  };

  stop(): void {
    this.run?.abort();
    this.run = undefined;
  }

  private async load(after: string | undefined, limit: number): Promise<void> {
    this.run?.abort();
    const mine = new AbortController();
    this.run = mine;
    try {
      const page = await this.ask(after, limit, mine.signal);
      if (this.run === mine) this.take(page, after !== undefined);
    } catch (failure) {
      if (this.run === mine) this.fault.set(toProblemError(failure));
    } finally {
      if (this.run === mine) this.waiting.set(false);
    }
  }

  private take(page: Page<T>, append: boolean): void {
    this.shown.update((rows) => (append ? [...rows, ...page.items] : page.items));
    this.next.set(page.next);
    this.fault.set(undefined);
    this.known.set(true);
  }
}
