import type { AgencyId } from '@lienthong/agency/model';
import type { Id } from '@lienthong/platform/kernel';
import type { DeliveryId } from './delivery';

/** Identifies one incoming document (văn bản đến) at one agency. */
export type ArrivalId = Id<'arrival'>;

/** States of an incoming document: waiting for the register (chờ vào sổ), registered, refused. */
export const ARRIVAL_TRANSITIONS = {
  pending: ['registered', 'refused'],
  registered: [],
  refused: [],
} as const satisfies Record<string, readonly string[]>;

/** The state of an incoming document. */
export type ArrivalState = keyof typeof ARRIVAL_TRANSITIONS;

/** The part of an incoming document its rules need. */
export interface Arrival {
  readonly id: ArrivalId;
  readonly agencyId: AgencyId;
  readonly senderId: AgencyId;
  readonly deliveryId: DeliveryId;
  readonly state: ArrivalState;
  readonly seenAt: Date | null;
  readonly registeredAt: Date | null;
  readonly refusedAt: Date | null;
  readonly refusalReason: string | null;
}
