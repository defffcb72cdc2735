import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { injectWriteQuery, LinkTabs, ListSearch, liveTicks, type LinkTab } from '@lienthong/document/web';
import {
  DataList,
  DatePipe,
  DateTimePipe,
  EmptyState,
  ListCell,
  ProblemBanner,
  StatusChip,
  UrgencyBadge,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows, Session } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { DueChip } from '../words/due-chip';
import type { ArrivalRow } from './arrival-row';

const HANDLINGS = ['in_hand', 'done', 'overdue'] as const;

/** Sổ đến by number downwards, and beside it what was sent back. */
@Component({
  selector: 'lt-arrival-list-page',
  imports: [
    DataList,
    DatePipe,
    DateTimePipe,
    DueChip,
    EmptyState,
    LinkTabs,
    ListCell,
    ListSearch,
    ProblemBanner,
    RouterLink,
    StatusChip,
    UrgencyBadge,
  ],
  templateUrl: './arrival-list-page.html',
})
export class ArrivalListPage {
  /** What is looked for, from the address. */
  readonly q = input<string>();
  /** Which list, from the address: what was sent back, or of the register all, in hand, done or overdue. */
  readonly view = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly write = injectWriteQuery();
  protected readonly state = computed(() =>
    this.view() === 'refused' ? ('refused' as const) : ('registered' as const),
  );
  private readonly news = ['arrivals', 'handling'].map((topic) => liveTicks(topic));
  private readonly handling = computed(() => HANDLINGS.find((one) => one === this.view()));
  /** Key of the present view. */
  protected readonly shown = computed(() => this.handling() ?? this.state());
  protected readonly arrivals = pagedRows(
    arrivalEndpoints.list,
    () => ({ state: this.state(), q: this.q(), ...(this.handling() ? { handling: this.handling() } : {}) }),
    () => this.news.reduce((sum, ticks) => sum + ticks(), 0),
  );
  protected readonly tabs = computed<readonly LinkTab[]>(() => [
    { key: 'registered', label: this.text('arrivals') },
    ...HANDLINGS.map((key) => ({ key, label: this.text(`arrivals.${key}`) })),
    { key: 'refused', label: this.text('arrivals.refused') },
  ]);
  protected readonly columns = computed<readonly ListColumn[]>(() => {
    const facts: ListColumn[] = [
      { key: 'code', label: this.text('arrival.code'), width: '150px' },
      { key: 'type', label: this.text('arrival.type'), width: '120px', narrow: 'hide' },
      { key: 'subject', label: this.text('arrival.subject'), narrow: 'wide' },
      { key: 'sender', label: this.text('arrival.sender'), width: '180px' },
      { key: 'issuedOn', label: this.text('arrival.issuedOn'), width: '104px', narrow: 'hide' },
    ];
    if (this.state() === 'refused')
      return [...facts, { key: 'arrivedAt', label: this.text('arrival.arrivedAt'), width: '140px', narrow: 'last' }];
    return [
      { key: 'number', label: this.text('arrival.number'), width: '84px', align: 'end' },
      ...facts,
      { key: 'holders', label: this.text('arrivals.holders'), width: '170px' },
      { key: 'registeredAt', label: this.text('arrival.registeredAt'), width: '152px', narrow: 'last' },
    ];
  });
  protected readonly idOf = (row: ArrivalRow) => row.id;
  protected readonly nameOf = (row: ArrivalRow) => row.code;

  protected search(q: string): void {
    this.write({ q });
  }

  protected open(row: ArrivalRow): void {
    void this.router.navigate(['/incoming', row.id]);
  }
}
