import type { Arrival, ArrivalId } from '../arrival';
import type { DeliveryId } from '../delivery';
import { idOf } from './a-directory';

/** Makes up an incoming document that waits for the register and that nobody has opened, whatever is not said. */
export function anArrival(said: Partial<Arrival> = {}): Arrival {
  return {
    id: 'arrival' as ArrivalId,
    agencyId: idOf('Thạnh Phú'),
    senderId: idOf('Long An'),
    deliveryId: 'delivery' as DeliveryId,
    state: 'pending',
    seenAt: null,
    registeredAt: null,
    refusedAt: null,
    refusalReason: null,
    ...said,
  };
}
