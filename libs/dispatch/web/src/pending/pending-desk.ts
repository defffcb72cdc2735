import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { arrivalEndpoints, type ArrivalView } from '@lienthong/dispatch/model';
import { liveTicks } from '@lienthong/document/web';
import { pagedRows, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { ArrivalAnswers } from '../arrivals/arrival-answers';
import type { ArrivalRow } from '../arrivals/arrival-row';

/** One document of a register act over many. */
export interface BulkLine {
  readonly row: ArrivalRow;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly arrivalNumber?: number | null;
  readonly problem?: ProblemError;
}

/** An answer the server did not take. */
export interface Failure {
  readonly row: ArrivalRow;
  readonly problem: ProblemError;
}

/**
 * The desk with what waits for the register: an answered document leaves it at once and comes back when the server
 * refuses. New arrivals take their place by themselves.
 */
@Injectable()
export class PendingDesk {
  private readonly answers = inject(ArrivalAnswers);
  private readonly gone = signal<ReadonlySet<string>>(new Set());
  private newest = '';

  /** What is looked for. */
  readonly q = signal<string | undefined>(undefined);
  readonly list = pagedRows(
    arrivalEndpoints.list,
    () => ({ state: 'pending' as const, q: this.q() }),
    liveTicks('arrivals'),
  );
  readonly rows = computed(() => this.list.rows().filter((row) => !this.gone().has(row.id)));
  /** How many came since the page was opened or since they were last looked at. */
  readonly fresh = signal(0);
  /** A letter just laid in, until it is opened. */
  readonly awaited = signal<string | undefined>(undefined);
  /** The same, once the list has it. */
  readonly arrivedAwaited = computed(() => this.rows().find(({ id }) => id === this.awaited())?.id);
  /** The document registered last, with its number. */
  readonly granted = signal<ArrivalView | undefined>(undefined);
  readonly failure = signal<Failure | undefined>(undefined);
  /** The lines of the act over many, while they are on the screen. */
  readonly bulk = signal<readonly BulkLine[] | undefined>(undefined);

  constructor() {
    effect(() => {
      const [rows, known] = [this.list.rows(), this.list.answered()];
      untracked(() => known && this.countFresh(rows));
    });
  }

  /** Waits for a letter just laid in: the list is asked for it. */
  await(id: string): void {
    this.awaited.set(id);
    this.list.reload();
  }

  /** The row to open when another one has left: the twin under which it stands now, or the first. */
  standingFor(id: string | undefined): ArrivalRow | undefined {
    const rows = this.rows();
    return rows.find(({ duplicates }) => duplicates.some((twin) => twin.id === id)) ?? rows[0];
  }

  /** The row that follows when this one is answered. */
  rowAfter(id: string): ArrivalRow | undefined {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.id === id);
    return rows[at + 1] ?? rows[at - 1];
  }

  /** Registers one document; gives it with its number, or `undefined` when the server refused. */
  async register(row: ArrivalRow): Promise<ArrivalView | undefined> {
    const view = await this.answer(row, () => this.answers.register(row.id));
    if (view) this.granted.set(view);
    return view;
  }

  /** Sends one document back; `undefined` when the server refused. */
  refuse(row: ArrivalRow, reason: string): Promise<ArrivalView | undefined> {
    return this.answer(row, () => this.answers.refuse(row.id, reason));
  }

  /** Merges one with another arrival of the same document; `undefined` when the server refused. */
  async merge(row: ArrivalRow, withId: string): Promise<ArrivalView | undefined> {
    const view = await this.answer(row, () => this.answers.merge(row.id, withId), []);
    this.list.reload();
    return view;
  }

  /** Throws away a letter that was laid in by mistake; tells whether that succeeded. */
  async discard(row: ArrivalRow): Promise<boolean> {
    return (await this.answer(row, () => this.answers.discard(row.id).then(() => true))) ?? false;
  }

  /** Registers many, from top to bottom; each stands for itself, a refused one stops none of the others. */
  async registerAll(rows: readonly ArrivalRow[]): Promise<void> {
    this.bulk.set(rows.map((row) => ({ row, state: 'waiting' })));
    this.hide(
      rows.map((row) => row.id),
      true,
    );
    await Promise.all(rows.map((row) => this.registerLine(row)));
  }

  private async registerLine(row: ArrivalRow): Promise<void> {
    try {
      const { arrivalNumber } = await this.answers.register(row.id);
      this.changeLine(row.id, { state: 'done', arrivalNumber });
    } catch (failure) {
      this.hide([row.id], false);
      this.changeLine(row.id, { state: 'failed', problem: toProblemError(failure) });
    }
  }

  private changeLine(id: string, change: Partial<BulkLine>): void {
    this.bulk.update((lines) => lines?.map((line) => (line.row.id === id ? { ...line, ...change } : line)));
  }

  private async answer<T>(row: ArrivalRow, send: () => Promise<T>, leaving = [row.id]): Promise<T | undefined> {
    this.hide(leaving, true);
    this.failure.set(undefined);
    try {
      return await send();
    } catch (failure) {
      this.hide([row.id], false);
      this.failure.set({ row, problem: toProblemError(failure) });
      // Somebody else may have answered it: the list knows.
      this.list.reload();
      return undefined;
    }
  }

  private hide(ids: readonly string[], hidden: boolean): void {
    this.gone.update((gone) => new Set([...gone].filter((id) => !ids.includes(id)).concat(hidden ? ids : [])));
  }

  private countFresh(rows: readonly ArrivalRow[]): void {
    const before = this.newest;
    this.newest = rows.reduce((latest, row) => (row.arrivedAt > latest ? row.arrivedAt : latest), before);
    if (before) this.fresh.update((count) => count + rows.filter((row) => row.arrivedAt > before).length);
  }
}
