import { Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { injectWriteQuery, ListSearch } from '@lienthong/document/web';
import {
  DataList,
  EmptyState,
  formatTime,
  formatDate,
  Icon,
  injectFocusActiveRow,
  isWideScreen,
  ListCell,
  ProblemBanner,
  SplitPane,
  Toasts,
  UrgencyBadge,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type { ArrivalView } from '@lienthong/dispatch/model';
import type { ArrivalRow } from '../arrivals/arrival-row';
import type { dispatchVi } from '../messages/dispatch.vi';
import { LetterDesk } from '../letters/letter-desk';
import { LetterDrop } from '../letters/letter-drop';
import { TwinWords } from '../letters/twin-words';
import { DueChip } from '../words/due-chip';
import { ArrivalPanel } from './arrival-panel';
import { BulkResults } from './bulk-results';
import { EnterActs } from './enter-acts';
import { GrantedNumber } from './granted-number';
import { PendingDesk } from './pending-desk';

/** Chờ vào sổ: everything that waits for the register on the left, the document to decide about on the right. */
@Component({
  selector: 'lt-pending-page',
  imports: [
    ArrivalPanel,
    BulkResults,
    DataList,
    DueChip,
    EmptyState,
    EnterActs,
    GrantedNumber,
    Icon,
    LetterDrop,
    ListCell,
    ListSearch,
    ProblemBanner,
    SplitPane,
    UrgencyBadge,
  ],
  providers: [PendingDesk, LetterDesk],
  templateUrl: './pending-page.html',
  host: { class: 'fill-page' },
})
export class PendingPage {
  /** The selected document, from the address. */
  readonly id = input<string>();
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly desk = inject(PendingDesk);
  protected readonly twins = inject(TwinWords);
  private readonly letters = inject(LetterDesk);
  private readonly panel = viewChild(ArrivalPanel);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly write = injectWriteQuery();
  private readonly wide = isWideScreen();
  /** Arrows and Enter go on from the open document: after its predecessor has left the list, and from the start. */
  private readonly focusActive = injectFocusActiveRow();
  protected readonly mayRegister = computed(() => this.session.can('arrival.register'));
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.desk.rows().filter((row) => this.selected().has(row.id)));
  protected readonly activeId = linkedSignal(() => this.id());
  protected readonly active = computed(() => this.desk.rows().find((row) => row.id === this.activeId()));
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'mark', label: this.text('arrival.due'), width: '112px' },
    { key: 'code', label: this.text('arrival.code'), width: '136px' },
    { key: 'sender', label: this.text('arrival.sender'), width: '150px' },
    { key: 'subject', label: this.text('arrival.subject'), narrow: 'wide' },
    { key: 'arrivedAt', label: this.text('arrival.arrivedAt'), width: '86px' },
    { key: 'files', label: this.text('arrival.files'), width: '52px', align: 'end', narrow: 'last' },
  ]);
  protected readonly idOf = (row: ArrivalRow) => row.id;
  protected readonly nameOf = (row: ArrivalRow) => row.code || this.text('letter.noCode');
  protected readonly isUnseen = (row: ArrivalRow) => row.seenAt === null;

  constructor() {
    effect(() => this.desk.q.set(this.q()));
    // On a wide screen there is always something to decide about; a phone begins with the list.
    effect(() => {
      const awaited = this.desk.arrivedAwaited();
      if (awaited) return untracked(() => this.select(awaited));
      const first = this.desk.awaited() ? undefined : this.desk.standingFor(this.activeId());
      if (!this.wide || !first || !this.desk.list.answered() || this.active() || this.desk.bulk()) return;
      untracked(() => this.select(first.id));
      if (document.activeElement === document.body) this.focusActive();
    });
    const group = () => this.text('pending');
    useShortcuts([
      { keys: 'Enter', label: () => this.text('register'), group, run: (event) => this.enter(event) },
      { keys: 'n', label: () => this.text('register'), group, run: (event) => event.repeat || this.registerChosen() },
      { keys: 'Escape', label: () => this.text('pending.back'), group, run: () => this.leave() },
    ]);
  }

  protected select(id: string | undefined): void {
    this.desk.awaited.set(undefined);
    this.activeId.set(id);
    this.write({ id });
  }

  protected search(q: string): void {
    this.write({ q });
  }

  /** The one that is open, or all that are ticked. */
  protected registerChosen(): void | false {
    if (!this.mayRegister()) return false;
    if (this.chosen().length) return this.registerAll(this.chosen());
    const row = this.active();
    if (!row) return false;
    void this.register(row);
  }

  protected async register(row: ArrivalRow): Promise<void> {
    // A letter is as its clerk wrote it: what is unsaved goes first, what is missing or guessed is pointed out.
    if (this.letters.letter()?.id === row.id) {
      if (!(await this.letters.complete())) return this.panel()?.focusFault();
      if (this.panel()?.focusGuess()) return;
    }
    this.openAfter(row);
    const view = await this.desk.register(row);
    if (view) this.toasts.show(this.text('registered', { code: view.code, number: view.arrivalNumber ?? 0 }));
  }

  protected async refuse(row: ArrivalRow, reason: string): Promise<void> {
    this.openAfter(row);
    const view = await this.desk.refuse(row, reason);
    if (view) this.toasts.show(this.text('refused', { code: view.code, sender: view.senderName }));
  }

  /** The one that stands for both is opened. */
  protected async merge(row: ArrivalRow, withId: string): Promise<void> {
    const view = await this.desk.merge(row, withId);
    if (!view) return;
    this.select(view.state === 'pending' ? view.id : this.desk.rowAfter(row.id)?.id);
    this.toasts.show(this.text('twins.merged'));
  }

  protected async discard(row: ArrivalRow): Promise<void> {
    this.openAfter(row);
    if (await this.desk.discard(row)) this.toasts.show(this.text('letter.discarded'));
  }

  /** A scan that was dropped is opened; of many, the last one. */
  protected openLetter({ id }: ArrivalView): void {
    this.write({ q: undefined });
    this.desk.await(id);
    leaveFocus();
  }

  /** Today only the time, otherwise the day. */
  protected arrivedAt({ arrivedAt }: ArrivalRow): string {
    const day = formatDate(arrivedAt);
    return day === formatDate(new Date()) ? formatTime(arrivedAt) : day;
  }

  protected open(row: ArrivalRow): void {
    this.desk.bulk.set(undefined);
    this.select(row.id);
  }

  private registerAll(rows: readonly ArrivalRow[]): void {
    this.selected.set(new Set());
    this.select(undefined);
    void this.desk.registerAll(rows);
  }

  private openAfter(row: ArrivalRow): void {
    this.selected.update((all) => new Set([...all].filter((id) => id !== row.id)));
    this.desk.fresh.set(0);
    const inList = !document.activeElement?.closest('lt-arrival-panel');
    this.select(this.desk.rowAfter(row.id)?.id);
    if (inList) this.focusActive();
  }

  /** Enter on nothing in particular decides about the open document; on a button or link it is theirs. */
  private enter(event: KeyboardEvent): void | false {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (target?.closest('a, button, input, select, textarea, summary, [role]')) return false;
    return event.repeat ? undefined : this.registerChosen();
  }

  private leave(): void | false {
    if (this.desk.bulk()) return this.desk.bulk.set(undefined);
    if (this.wide || !this.activeId()) return false;
    this.select(undefined);
  }
}

/** The next key is meant for the letter, not for the row or the button that had the focus when it was dropped. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
