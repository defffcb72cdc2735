import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dispatchEndpoints, type dispatchRowSchema } from '@lienthong/dispatch/model';
import { injectWriteQuery, ListSearch, liveTicks } from '@lienthong/document/web';
import {
  DataList,
  DateTimePipe,
  EmptyState,
  Icon,
  ListCell,
  ProblemBanner,
  ProgressCell,
  SplitPane,
  StatusChip,
  UrgencyBadge,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dispatchVi } from '../messages/dispatch.vi';
import { DeliveryWords } from '../words/delivery-words';
import { minuteClock } from '../words/minute-clock';
import { SendingBoard } from './sending-board';

type Sending = z.output<typeof dispatchRowSchema>;

/** One row per sending; opening it shows its receivers beside the list. */
@Component({
  selector: 'lt-sending-list',
  imports: [
    DataList,
    DateTimePipe,
    EmptyState,
    Icon,
    ListCell,
    ListSearch,
    ProblemBanner,
    ProgressCell,
    RouterLink,
    SendingBoard,
    SplitPane,
    StatusChip,
    UrgencyBadge,
  ],
  templateUrl: './sending-list.html',
})
export class SendingList {
  /** Only sendings somebody is silent on, the longest silence first; otherwise all, newest first. */
  readonly open = input.required<boolean>();
  readonly id = input<string>();
  readonly q = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly words = inject(DeliveryWords);
  protected readonly now = minuteClock();
  private readonly write = injectWriteQuery();
  private readonly news = liveTicks('dispatches');
  protected readonly sendings = pagedRows(
    dispatchEndpoints.list,
    () => ({ open: String(this.open()), q: this.q() }),
    this.news,
  );
  protected readonly activeId = linkedSignal(() => this.id());
  protected readonly sending = apiResource(dispatchEndpoints.one, () => {
    this.news();
    const id = this.activeId();
    return id === undefined ? undefined : { params: { id } };
  });
  protected readonly active = computed(() => {
    const latest = this.sending.latest();
    return latest?.id === this.activeId() ? latest : undefined;
  });
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'code', label: this.text('arrival.code'), width: '160px' },
    { key: 'subject', label: this.text('arrival.subject'), narrow: 'wide' },
    { key: 'sentAt', label: this.text('sending.sentAt'), width: '150px', narrow: 'hide' },
    { key: 'silence', label: this.text('sending.silence'), width: '140px' },
    { key: 'progress', label: this.text('outgoing.progress'), width: '200px', narrow: 'last' },
  ]);
  protected readonly idOf = (row: Sending) => row.id;
  protected readonly nameOf = (row: Sending) => row.code;

  constructor() {
    const group = () => this.text('delivery');
    const back = { keys: 'Escape', label: () => this.text('pending.back'), group, run: () => this.leave() };
    useShortcuts([back]);
  }

  protected select(id: string | undefined): void {
    this.activeId.set(id);
    this.write({ id });
  }

  protected search(q: string): void {
    this.write({ q });
  }

  private leave(): void | false {
    if (!this.activeId()) return false;
    this.select(undefined);
  }
}
