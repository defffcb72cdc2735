import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { DueChip } from '@lienthong/dispatch/web';
import { injectWriteQuery, LinkTabs, ListSearch, liveTicks } from '@lienthong/document/web';
import { queueEndpoints, type QueueRow, type QueueTab } from '@lienthong/handling/model';
import {
  DataList,
  EmptyState,
  formatDate,
  formatMoment,
  injectFocusActiveRow,
  isWideScreen,
  ListCell,
  ProblemBanner,
  SplitPane,
  StatusChip,
  UrgencyBadge,
  useShortcuts,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import { ActBar, type Place } from '../acts/act-bar';
import { ActDrawer } from '../acts/act-drawer';
import { DeskActs } from '../acts/desk-acts';
import { targetOf, type Target } from '../acts/target';
import { AssignmentWords } from '../chain/assignment-words';
import type { handlingVi } from '../messages/handling.vi';
import { QueueParts } from './queue-parts';
import { StepPanel } from './step-panel';
import { WorkPanel } from './work-panel';

const PLACES: Readonly<Record<QueueTab, Place>> = {
  todo: 'desk',
  sign: 'draft',
  cooperate: 'desk',
  inform: 'desk',
  to_route: 'register',
  given: 'given',
  snoozed: 'snoozed',
};

/** Việc của tôi: one queue in parts on the left, the piece of work to decide about on the right. */
@Component({
  selector: 'lt-inbox-page',
  imports: [
    ActBar,
    ActDrawer,
    DataList,
    DueChip,
    EmptyState,
    LinkTabs,
    ListCell,
    ListSearch,
    ProblemBanner,
    SplitPane,
    StatusChip,
    StepPanel,
    UrgencyBadge,
    WorkPanel,
  ],
  providers: [DeskActs, QueueParts],
  templateUrl: './inbox-page.html',
  host: { class: 'fill-page' },
})
export class InboxPage {
  /** The selected row, what is looked for, and the part of the queue, from the address. */
  readonly id = input<string>();
  readonly q = input<string>();
  readonly part = input<string>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly errors = inject(ErrorMessages);
  protected readonly acts = inject(DeskActs);
  protected readonly parts = inject(QueueParts);
  protected readonly words = inject(AssignmentWords);
  protected readonly moment = formatMoment;
  protected readonly day = formatDate;
  private readonly write = injectWriteQuery();
  private readonly wide = isWideScreen();
  private readonly focusActive = injectFocusActiveRow();
  protected readonly tab = computed(() => this.parts.read(this.part()));
  protected readonly place = computed(() => PLACES[this.tab()]);
  protected readonly list = pagedRows(
    queueEndpoints.list,
    () => ({ tab: this.tab(), q: this.q() }),
    liveTicks('handling'),
  );
  protected readonly rows = computed(() => this.list.rows().filter(({ id }) => !this.acts.gone().has(id)));
  protected readonly selected = linkedSignal<QueueTab, ReadonlySet<string>>({
    source: this.tab,
    computation: () => new Set(),
  });
  protected readonly activeId = signal<string | undefined>(undefined);
  /** Ids this page wrote into the address itself: they come back late, when another row may be the active one. */
  private readonly wrote = new Set<string | undefined>();
  protected readonly active = computed(() => this.rows().find(({ id }) => id === this.activeId()));
  protected readonly chosen = computed(() => this.rows().filter(({ id }) => this.selected().has(id)));
  protected readonly targets = computed(() => this.chosen().map(targetOf));
  protected readonly columns = computed(() => this.parts.columns(this.tab()));
  protected readonly idOf = (row: QueueRow) => row.id;
  protected readonly nameOf = (row: QueueRow) => row.code;
  protected readonly isUnseen = (row: QueueRow) => row.mine && row.state === 'waiting';
  protected readonly tabs = computed(() => this.parts.tabs());

  constructor() {
    this.acts.listen(
      (targets) => this.openAfter(targets),
      () => this.list.reload(),
    );
    effect(() => {
      const id = this.id();
      if (!this.wrote.has(id)) this.activeId.set(id);
    });
    effect(() => {
      const shown = this.list.rows().map(({ id }) => id);
      untracked(() => this.acts.forgetGone(shown));
    });
    // On a wide screen there is always something to decide about; a phone begins with the list.
    effect(() => {
      const [first] = this.rows();
      if (this.wide && first && this.list.answered() && !this.active()) untracked(() => this.select(first.id));
    });
    useShortcuts([
      {
        keys: 'Escape',
        label: () => this.text('inbox.back'),
        group: () => this.text('inbox'),
        run: () => (this.wide || !this.activeId() ? false : this.select(undefined)),
      },
    ]);
  }

  protected select(id: string | undefined): void {
    this.activeId.set(id);
    this.wrote.add(id);
    this.write({ id });
  }

  protected search(q: string): void {
    this.write({ q });
  }

  protected from(row: QueueRow): string {
    return (this.tab() === 'given' ? row.receiverName : row.givenByName) ?? row.senderName;
  }

  /** After an act the next row opens, and the arrows go on from there. */
  private openAfter(targets: readonly Target[]): void {
    const left = new Set(targets.map(({ id }) => id));
    this.selected.set(new Set());
    const rows = this.list.rows();
    const at = rows.findIndex(({ id }) => id === this.activeId());
    const stays = ({ id }: QueueRow) => !left.has(id);
    const next = rows.slice(Math.max(0, at)).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays);
    this.select(this.wide ? next?.id : undefined);
    this.focusActive();
  }
}
