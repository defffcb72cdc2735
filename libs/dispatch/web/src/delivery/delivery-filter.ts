import type { DeliveryState, DeliveryView, DispatchProgress } from '@lienthong/dispatch/model';

/** Which deliveries of a sending show. */
export type DeliveryFilter = 'all' | DeliveryState;

/** A count that shows the list it counts. */
export interface FilterCount {
  readonly filter: DeliveryFilter;
  readonly count: number;
}

/** The counts of a sending, in the order a delivery goes through them. */
export function filterCounts(progress: DispatchProgress): readonly FilterCount[] {
  return [
    { filter: 'all', count: progress.total },
    { filter: 'queued', count: progress.waiting },
    { filter: 'arrived', count: progress.arrived },
    { filter: 'seen', count: progress.seen },
    { filter: 'accepted', count: progress.accepted },
    { filter: 'refused', count: progress.refused },
  ];
}

const RANK = { refused: 0, arrived: 1, seen: 2, queued: 3, accepted: 4 } as const satisfies Record<
  DeliveryState,
  number
>;

/** The deliveries a count counts; what needs somebody comes first, the longest silence first among those. */
export function deliveriesOf(deliveries: readonly DeliveryView[], filter: DeliveryFilter): readonly DeliveryView[] {
  const chosen = filter === 'all' ? deliveries : deliveries.filter(({ state }) => state === filter);
  const since = (delivery: DeliveryView) => delivery.arrivedAt ?? '9999';
  return [...chosen].sort((a, b) => RANK[a.state] - RANK[b.state] || since(a).localeCompare(since(b)));
}
