import { Component, computed, inject, input, signal } from '@angular/core';
import type { DeliveryView, dispatchViewSchema } from '@lienthong/dispatch/model';
import {
  DataList,
  formatNumber,
  ListCell,
  RouteTree,
  StatusChip,
  type ListColumn,
  type RouteNode,
} from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dispatchVi } from '../messages/dispatch.vi';
import { DeliveryWords } from '../words/delivery-words';
import { minuteClock } from '../words/minute-clock';
import { deliveriesOf, filterCounts, type DeliveryFilter } from './delivery-filter';

const ROOT = 'sender';

/** One sending: counts that show the list they count, the tree of its ways, or the plain list. */
@Component({
  selector: 'lt-sending-board',
  imports: [DataList, ListCell, RouteTree, StatusChip],
  templateUrl: './sending-board.html',
})
export class SendingBoard {
  readonly sending = input.required<z.output<typeof dispatchViewSchema>>();
  /** Who stands at the root of the tree; without it the list shows instead of the tree. */
  readonly senderName = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly words = inject(DeliveryWords);
  protected readonly number = formatNumber;
  private readonly now = minuteClock();
  protected readonly filter = signal<DeliveryFilter>('all');
  protected readonly counts = computed(() =>
    filterCounts(this.sending().progress).filter(({ filter, count }) => count > 0 || filter === this.filter()),
  );
  protected readonly treeShown = computed(() => this.filter() === 'all' && this.senderName() !== undefined);
  protected readonly rows = computed(() => deliveriesOf(this.sending().deliveries, this.filter()));
  protected readonly nodes = computed<readonly RouteNode[]>(() => {
    const { sentAt, sentBy, deliveries } = this.sending();
    const root: RouteNode = {
      id: ROOT,
      parentId: null,
      label: this.senderName() ?? '',
      state: this.text('route.sent'),
      tone: 'done',
      hint: this.words.timeOf(sentAt, sentBy),
    };
    return [root, ...deliveries.map((delivery) => this.words.nodeOf(delivery, ROOT))];
  });
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'recipient', label: this.text('delivery.recipient') },
    { key: 'state', label: this.text('delivery.state'), width: '130px' },
    { key: 'fact', label: this.text('delivery.fact'), width: '240px', narrow: 'last' },
  ]);
  protected readonly idOf = (delivery: DeliveryView) => delivery.id;
  protected readonly nameOf = (delivery: DeliveryView) => delivery.recipientName;

  protected readonly summarise = (hidden: readonly RouteNode[]): string => {
    const done = hidden.filter(({ tone }) => tone === 'done').length;
    return this.text('route.more', { count: formatNumber(hidden.length), done: formatNumber(done) });
  };

  /** Silence counts only while an answer is owed. */
  protected silenceOf({ state, arrivedAt }: DeliveryView): string | undefined {
    return arrivedAt && (state === 'arrived' || state === 'seen')
      ? this.words.silence(arrivedAt, this.now())
      : undefined;
  }
}
