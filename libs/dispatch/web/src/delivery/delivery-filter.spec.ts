import { progressOf, type DeliveryState, type DeliveryView } from '@lienthong/dispatch/model';
import { deliveriesOf, filterCounts } from './delivery-filter';

const delivery = (id: string, state: DeliveryState, arrivedAt: string | null = null): DeliveryView => ({
  id,
  parentId: null,
  hop: 1,
  addressed: true,
  recipientId: id,
  recipientName: id,
  level: 'commune',
  state,
  arrivedAt,
  seenAt: null,
  answeredAt: null,
  arrivalNumber: null,
  refusalReason: null,
  handling: null,
});

const deliveries = [
  delivery('done', 'accepted', '2026-11-23T01:00:00Z'),
  delivery('late', 'arrived', '2026-11-23T01:00:00Z'),
  delivery('later', 'arrived', '2026-11-22T01:00:00Z'),
  delivery('back', 'refused', '2026-11-23T02:00:00Z'),
  delivery('under way', 'queued'),
];

describe('the counts of a sending', () => {
  it('count exactly the list that each of them shows', () => {
    for (const { filter, count } of filterCounts(progressOf(deliveries.map(({ state }) => state))))
      expect(deliveriesOf(deliveries, filter)).toHaveLength(count);
  });

  it('show refusals first, then the longest silence, answered ones last', () => {
    expect(deliveriesOf(deliveries, 'all').map(({ id }) => id)).toEqual(['back', 'later', 'late', 'under way', 'done']);
  });
});
