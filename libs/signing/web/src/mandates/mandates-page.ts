import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import {
  DataList,
  EmptyState,
  Icon,
  ListCell,
  ProblemBanner,
  SplitPane,
  StatusChip,
  useShortcuts,
  type ListColumn,
  type Tone,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows, Session } from '@lienthong/platform/web';
import { SIGNING_CAPACITIES, signingEndpoints, type MandateView } from '@lienthong/signing/model';
import type { signingVi } from '../messages/signing.vi';
import { GrantMandateForm } from './grant-mandate-form';
import { MANDATE_SHOWS, MandateFilter } from './mandate-filter';
import { MandatePane } from './mandate-pane';
import { injectMandateWords } from './mandate-words';
import { MANDATE_TONES } from './mandate-tones';

const NEW = 'new';

/** Thẩm quyền ký: who may sign, in which capacity and how far; one mandate, or a new one, beside the list. */
@Component({
  selector: 'lt-mandates-page',
  imports: [
    DataList,
    EmptyState,
    GrantMandateForm,
    Icon,
    ListCell,
    MandateFilter,
    MandatePane,
    ProblemBanner,
    SplitPane,
    StatusChip,
  ],
  templateUrl: './mandates-page.html',
  host: { class: 'fill-page' },
})
export class MandatesPage {
  /** Whose mandates, in which capacity, in force or over; which one is open, or `new`: all from the address. */
  readonly q = input<string>();
  readonly kind = input<string>();
  readonly view = input<string>();
  readonly mandate = input<string>();
  protected readonly text = injectText<typeof signingVi>('signing');
  protected readonly errors = inject(ErrorMessages);
  protected readonly words = injectMandateWords();
  protected readonly show = computed(() => MANDATE_SHOWS.find((one) => one === this.view()) ?? 'current');
  protected readonly capacity = computed(() => SIGNING_CAPACITIES.find((one) => one === this.kind()));
  protected readonly mandates = pagedRows(signingEndpoints.mandates, () => {
    const show = this.show();
    return { q: this.q(), capacity: this.capacity(), state: show === 'all' ? undefined : show };
  });
  /** What to read where the list is empty. */
  protected readonly nothing = computed(() => {
    if (this.q() || this.capacity()) return { heading: 'none.found', hint: 'none.found.hint' } as const;
    return this.show() === 'past'
      ? ({ heading: 'none.past', hint: undefined } as const)
      : ({ heading: 'none', hint: 'none.hint' } as const);
  });
  protected readonly mayGrant = computed(() => this.session.can('signing.manage'));
  protected readonly adding = computed(() => this.mandate() === NEW && this.mayGrant());
  /** What an act has just answered; it stays in sight even where the list no longer shows it. */
  private readonly acted = linkedSignal<string | undefined, MandateView | undefined>({
    source: this.mandate,
    computation: (id, previous) => (previous?.value?.id === id ? previous?.value : undefined),
  });
  protected readonly chosen = computed(() => {
    const acted = this.acted();
    return acted?.id === this.mandate() ? acted : this.mandates.rows().find(({ id }) => id === this.mandate());
  });
  protected readonly idOf = (one: MandateView) => one.id;
  protected readonly nameOf = (one: MandateView) => `${one.personName}, ${one.block.lines.join(', ')}`;
  protected readonly toneOf = ({ state }: MandateView): Tone => MANDATE_TONES[state];
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'person', label: this.text('person'), width: '230px' },
    { key: 'lines', label: this.text('lines'), narrow: 'wide' },
    { key: 'dates', label: this.text('dates'), width: '190px', narrow: 'hide' },
    { key: 'state', label: this.text('state'), width: '130px', narrow: 'last' },
  ]);

  constructor() {
    const group = () => this.text('mandates');
    useShortcuts([
      { keys: 'n', label: () => this.text('grant'), group, run: () => this.begin() },
      { keys: 'Escape', label: () => this.text('close'), group, run: () => this.leave() },
    ]);
  }

  protected begin(): void | false {
    if (!this.mayGrant()) return false;
    this.open(NEW);
  }

  protected leave(): void | false {
    if (!this.adding() && !this.chosen()) return false;
    this.open(undefined);
  }

  /** Shows a mandate as an act has left it, and the list with it. */
  protected put(mandate: MandateView): void {
    this.acted.set(mandate);
    this.mandates.reload();
    this.open(mandate.id);
  }

  protected open(id: string | undefined): void {
    this.write({ mandate: id ?? null });
  }

  /** Keeps the view in the address. */
  protected write(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
