import { existsOn, routeOf, type Agency, type AgencyId } from '@lienthong/agency/model';
import type { Route } from '@lienthong/document/model';
import { newId } from '@lienthong/platform/kernel';
import type { Delivery, DeliveryId, DispatchId, MessageId } from './delivery';
import { dispatchErrors } from './dispatch.errors';

/** The most addressees of one sending: every body below the centre, with room (performance goals, 13,736). */
export const MAX_RECIPIENTS = 20_000;

/** A sending ready to be stored: its deliveries, parents before children. */
export interface PlannedDispatch {
  readonly id: DispatchId;
  readonly messageId: MessageId;
  readonly route: Route;
  readonly deliveries: readonly Delivery[];
}

/** What is sent to whom, by which route, and on which day of the directory. */
export interface DispatchOrder {
  readonly sender: AgencyId;
  readonly recipients: readonly AgencyId[];
  readonly route: Route;
  readonly day: string;
}

/**
 * Plans the tree of deliveries of one sending. Every addressee appears once; going by level, superiors in between
 * appear once too, marked as addressed only when they were named. Refuses: nobody named, more than `MAX_RECIPIENTS`,
 * the sender itself, an agency named twice, or one that does not exist on the day.
 */
export function planDispatch(order: DispatchOrder, directory: ReadonlyMap<AgencyId, Agency>): PlannedDispatch {
  refuseBadRecipients(order, directory);
  const addressed = new Set(order.recipients);
  const planned = new Map<AgencyId, Delivery>();
  for (const recipient of order.recipients) {
    const path = order.route === 'direct' ? [recipient] : routeOf(order.sender, recipient, directory);
    let parentId: DeliveryId | null = null;
    path.forEach((agencyId, index) => {
      const known = planned.get(agencyId) ?? {
        id: newId<'delivery'>(),
        recipientId: agencyId,
        parentId,
        hop: index + 1,
        addressed: addressed.has(agencyId),
        level: directory.get(agencyId)?.level ?? '',
        state: 'queued',
      };
      planned.set(agencyId, known);
      parentId = known.id;
    });
  }
  const deliveries = [...planned.values()].sort((a, b) => a.hop - b.hop);
  return { id: newId<'dispatch'>(), messageId: newId<'message'>(), route: order.route, deliveries };
}

function refuseBadRecipients(order: DispatchOrder, directory: ReadonlyMap<AgencyId, Agency>): void {
  const { recipients, sender, day } = order;
  if (recipients.length === 0) throw dispatchErrors.no_recipients();
  if (recipients.length > MAX_RECIPIENTS) throw dispatchErrors.too_many_recipients({ limit: MAX_RECIPIENTS });
  if (recipients.includes(sender)) throw dispatchErrors.recipient_is_sender();
  if (new Set(recipients).size !== recipients.length) throw dispatchErrors.recipient_repeated();
  for (const id of recipients) {
    const agency = directory.get(id);
    if (!agency || !existsOn(agency, day)) throw dispatchErrors.recipient_unknown({ agencyId: id });
  }
}
