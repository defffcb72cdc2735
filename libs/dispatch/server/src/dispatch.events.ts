import type { Arrival, PlannedDispatch } from '@lienthong/dispatch/model';
import type { OutgoingDocument } from '@lienthong/document/model';
import { planStamp } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { JournalEvent } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';
import { planHop } from './jobs/deliver-hop.job';
import type { Told } from './persistence/arrival.repository';
import type { IssuedNumber } from './persistence/dispatch.repository';

/** A document got its number and went out: the line in the journal, the hops still to go, and who is told. */
export function documentIssued(
  actor: Actor,
  draft: OutgoingDocument,
  issued: IssuedNumber,
  planned: PlannedDispatch,
): JournalEvent {
  const { deliveries } = planned;
  const first = deliveries.filter((delivery) => delivery.hop === 1).map((delivery) => delivery.recipientId);
  const levels = [...new Set(deliveries.filter((delivery) => delivery.hop === 2).map((delivery) => delivery.level))];
  return {
    action: 'document.issued.v1',
    subject: { type: 'document', id: draft.id },
    before: draft,
    after: { id: draft.id, code: issued.code, number: issued.number, dispatchId: planned.id },
    data: {
      code: issued.code,
      recipients: deliveries.filter((delivery) => delivery.addressed).length,
      route: planned.route,
    },
    jobs: [
      planStamp(draft),
      ...levels.map((level) => planHop({ dispatchId: planned.id, hop: 2, level, urgency: draft.urgency })),
      planSignal({ agencies: first, topic: 'arrivals', id: null }),
      planSignal({ agencies: [actor.agencyId], topic: 'dispatches', id: planned.id }),
      ...(draft.repliesToArrivalId === null
        ? []
        : [planSignal({ agencies: [actor.agencyId], topic: 'arrivals', id: draft.repliesToArrivalId })]),
    ],
  };
}

/** An incoming document was opened, registered or refused here; senders and own screens are told. */
export function arrivalAnswered(
  action: string,
  states: { readonly before: Arrival; readonly after: Arrival },
  told: readonly Told[],
  arrivalNumber: number | null = null,
): JournalEvent {
  const { before, after } = states;
  return {
    action,
    subject: { type: 'arrival', id: after.id },
    before,
    after,
    data: { arrivalNumber, reason: after.refusalReason },
    jobs: [
      planSignal({ agencies: [after.agencyId], topic: 'arrivals', id: after.id }),
      ...told.map(({ senderId, dispatchId }) =>
        planSignal({ agencies: [senderId], topic: 'dispatches', id: dispatchId }),
      ),
    ],
  };
}
