import { inject, Injectable, signal } from '@angular/core';
import { handlingEndpoints, type outcomeSchema } from '@lienthong/handling/model';
import { formatDate, Toasts } from '@lienthong/platform/ui';
import { Api, injectText, ProblemError, toProblemError } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { handlingVi } from '../messages/handling.vi';
import { QueueCounts } from '../shell/queue-counts';
import type { HandoverOrder } from './draft-handover';
import { injectKeptActs, type ASKING_ACTS, type KeptAct } from './kept-act';
import type { Target } from './target';

/** An act that asks for something more before it is done. */
export type AskingAct = (typeof ASKING_ACTS)[number];

/** The drawer that is open: what is to be done, with what, and a receiver proposed for it. */
export interface OpenAct {
  readonly kind: AskingAct;
  readonly targets: readonly Target[];
  readonly receiverId?: string;
  /** What was written in it before. */
  readonly kept?: KeptAct;
}

/** A thing the server did not take. */
export interface Refusal {
  readonly target: Target;
  readonly problem: ProblemError;
}

type Outcome = z.output<typeof outcomeSchema>;
type Outcomes = Promise<{ items: Outcome[] }>;

interface Sending {
  readonly targets: readonly Target[];
  readonly send: () => Outcomes;
  readonly told: (what: string) => string;
  /** What cannot be undone stays without the offer. */
  readonly undoable?: boolean;
}

/**
 * The acts of one page on documents and assignments. What is acted on leaves the page at once and comes back when the server
 * refuses; what is done is told with an undo. A drawer closes once its act is done, so that nothing written in it is lost.
 */
@Injectable()
export class DeskActs {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly counts = inject(QueueCounts);
  private readonly text = injectText<typeof handlingVi>('handling');
  private readonly kept = injectKeptActs();
  private acted: (targets: readonly Target[]) => void = () => undefined;
  private changed: () => void = () => undefined;

  readonly open = signal<OpenAct | undefined>(undefined);
  readonly busy = signal(false);
  readonly failure = signal<ProblemError | undefined>(undefined);
  readonly refusals = signal<readonly Refusal[]>([]);
  /** Targets that have left the page. */
  readonly gone = signal<ReadonlySet<string>>(new Set());

  /** What the page does when something leaves it, and when the server's answer has come. */
  listen(acted: (targets: readonly Target[]) => void, changed: () => void): void {
    this.acted = acted;
    this.changed = changed;
  }

  /** Opens the drawer of an act; without a target there is nothing to do. */
  begin(kind: AskingAct, targets: readonly Target[], receiverId?: string): void | false {
    if (targets.length === 0) return false;
    this.failure.set(undefined);
    this.refusals.set([]);
    this.open.set({ kind, targets, ...(receiverId === undefined ? {} : { receiverId }) });
  }

  /** Shows what went wrong with something done outside the drawers. */
  fail(failure: unknown): void {
    this.failure.set(toProblemError(failure));
  }

  /** Closes the drawer: what was written in it is given up, or done. */
  close(): void {
    const act = this.open();
    if (act) this.kept.drop(keyOf(act.targets));
    this.open.set(undefined);
  }

  /** Keeps what is written in the open drawer, until it is closed. */
  keep(words: string, chosen: KeptAct['chosen'] = []): void {
    const act = this.open();
    if (!act) return;
    if (words || chosen.length) this.kept.write(keyOf(act.targets), { kind: act.kind, words, chosen });
    else this.kept.drop(keyOf(act.targets));
  }

  /** Opens the drawer again that was left with something written in it, by a reload or an ended session. */
  resume(targets: readonly Target[], may: (kind: AskingAct) => boolean): void {
    if (this.open() || targets.length === 0) return;
    const kept = this.kept.read(keyOf(targets));
    if (kept && may(kept.kind)) this.open.set({ kind: kept.kind, targets, kept });
  }

  /** Hands the targets over as the drawer says. */
  give(targets: readonly Target[], order: HandoverOrder): Promise<void> {
    const documents = targets.map(({ arrivalId, fromId }) => ({ arrivalId, fromId }));
    const { instruction, names } = order;
    const receivers = [...order.receivers];
    return this.do({
      targets,
      send: () => this.api.call(handlingEndpoints.handOver, { body: { documents, receivers, instruction } }),
      told: (what) => this.text('told.give', { what, to: names }),
    });
  }

  /** Finishes assignments; takes note of those that came back. */
  async finish(targets: readonly Target[], note = ''): Promise<void> {
    const back = targets.filter(({ state }) => state === 'returned');
    const own = targets.filter(({ state }) => state !== 'returned' && state !== null);
    if (own.length)
      await this.do({
        targets: own,
        send: () => this.api.call(handlingEndpoints.finish, { body: { ids: idsOf(own), note } }),
        told: (what) => this.text('told.finish', { what }),
      });
    if (back.length)
      await this.do({
        targets: back,
        send: () => this.api.call(handlingEndpoints.settle, { body: { ids: idsOf(back) } }),
        told: (what) => this.text('told.settle', { what }),
        undoable: false,
      });
  }

  giveBack(targets: readonly Target[], reason: string): Promise<void> {
    return this.do({
      targets,
      send: () => this.api.call(handlingEndpoints.giveBack, { body: { ids: idsOf(targets), reason } }),
      told: (what) => this.text('told.return', { what }),
    });
  }

  withdraw(targets: readonly Target[], reason = ''): Promise<void> {
    return this.do({
      targets,
      send: () => this.api.call(handlingEndpoints.withdraw, { body: { ids: idsOf(targets), reason } }),
      told: (what) => this.text('told.withdraw', { what }),
    });
  }

  /** Puts aside until a day, or takes up again. */
  snooze(targets: readonly Target[], until: string | null): Promise<void> {
    return this.do({
      targets,
      send: () => this.api.call(handlingEndpoints.snooze, { body: { ids: idsOf(targets), until } }),
      told: (what) =>
        until === null
          ? this.text('told.resume', { what })
          : this.text('told.snooze', { what, date: formatDate(until) }),
      undoable: false,
    });
  }

  private async do(sending: Sending): Promise<void> {
    if (this.busy()) return;
    const { targets } = sending;
    this.busy.set(true);
    this.failure.set(undefined);
    this.hide(idsOf(targets), true);
    try {
      const { items } = await sending.send();
      const refused = items.flatMap((item, at) => refusalOf(item, targets[at]));
      this.refusals.set(refused);
      this.hide(idsOf(refused.map(({ target }) => target)), false);
      this.tell(sending, items);
    } catch (failure) {
      this.hide(idsOf(targets), false);
      this.failure.set(toProblemError(failure));
    } finally {
      this.busy.set(false);
      this.counts.reload();
      this.changed();
    }
  }

  private tell({ targets, told, undoable = true }: Sending, items: readonly Outcome[]): void {
    const done = targets.filter((_target, at) => items[at]?.actId);
    const acts = items.flatMap(({ actId }) => actId ?? []);
    const [first] = done;
    if (!first) return;
    this.close();
    this.acted(targets);
    const what = done.length === 1 ? first.code : this.text('what.many', { count: done.length });
    this.toasts.show(told(what), undoable ? () => this.undo(acts, done) : undefined);
  }

  private async undo(actIds: string[], targets: readonly Target[]): Promise<void> {
    try {
      const { items } = await this.api.call(handlingEndpoints.undo, { body: { actIds } });
      const refused = items.flatMap((item, at) => refusalOf(item, targets[at]));
      this.hide(idsOf(targets), false);
      this.refusals.set(refused);
      if (refused.length === 0) this.toasts.show(this.text('told.undone'));
    } catch (failure) {
      this.failure.set(toProblemError(failure));
    } finally {
      this.counts.reload();
      this.changed();
    }
  }

  private hide(ids: readonly string[], hidden: boolean): void {
    this.gone.update((gone) => new Set([...gone].filter((id) => !ids.includes(id)).concat(hidden ? ids : [])));
  }

  /** Forgets what has left the page's own list, so that it may come back to it later. */
  forgetGone(shown: readonly string[]): void {
    this.gone.update((gone) => ([...gone].every((id) => shown.includes(id)) ? gone : keepOnly(gone, shown)));
  }
}

const idsOf = (targets: readonly Target[]): string[] => targets.map(({ id }) => id);

const keyOf = (targets: readonly Target[]): string => idsOf(targets).sort().join(' ');

const keepOnly = (gone: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> =>
  new Set([...gone].filter((id) => shown.includes(id)));

function refusalOf({ refusal }: Outcome, target: Target | undefined): Refusal[] {
  return refusal && target ? [{ target, problem: new ProblemError(refusal.code, 409, refusal.params) }] : [];
}
