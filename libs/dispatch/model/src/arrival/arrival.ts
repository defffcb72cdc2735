import type { AgencyId } from '@lienthong/agency/model';
import type { Id } from '@lienthong/platform/kernel';
import type { DeliveryId } from '../delivery';

/** Identifies one incoming document (văn bản đến) at one agency. */
export type ArrivalId = Id<'arrival'>;

/** How a document came in: within this installation, on paper (scanned), by e-mail, over the national axis. */
export const ARRIVAL_CHANNELS = ['internal', 'axis', 'email', 'paper'] as const;

/** The way a document came in. */
export type ArrivalChannel = (typeof ARRIVAL_CHANNELS)[number];

/**
 * States of an incoming document: waiting for the register (chờ vào sổ), registered, refused, merged into another arrival
 * of the same document, from which it can be split again (`splitArrival`).
 */
export const ARRIVAL_TRANSITIONS = {
  pending: ['registered', 'refused', 'merged'],
  registered: [],
  refused: [],
  merged: ['pending'],
} as const satisfies Record<string, readonly string[]>;

/** The state of an incoming document. */
export type ArrivalState = keyof typeof ARRIVAL_TRANSITIONS;

/** Every state of an incoming document. */
export const ARRIVAL_STATES = ['pending', 'registered', 'refused', 'merged'] as const satisfies readonly ArrivalState[];

/** The part of an incoming document its rules need. */
export interface Arrival {
  readonly id: ArrivalId;
  readonly agencyId: AgencyId;
  readonly channel: ArrivalChannel;
  /** The agency of the directory it comes from; `null` for a sender outside. */
  readonly senderId: AgencyId | null;
  /** `null` for what did not come through this installation. */
  readonly deliveryId: DeliveryId | null;
  readonly state: ArrivalState;
  readonly arrivedAt: Date;
  readonly seenAt: Date | null;
  readonly registeredAt: Date | null;
  readonly refusedAt: Date | null;
  readonly refusalReason: string | null;
  /** The arrival that stands for this one since they were merged. */
  readonly mergedInto: ArrivalId | null;
  readonly mergedAt: Date | null;
  readonly revision: number;
}
