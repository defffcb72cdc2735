import type { AgencyId } from '@lienthong/agency/model';
import type { Id } from '@lienthong/platform/kernel';

/** Identifies one sending (lần gửi) of one document. */
export type DispatchId = Id<'dispatch'>;

/** Identifies one recipient's copy of a sending. */
export type DeliveryId = Id<'delivery'>;

/** Names the sending on every channel and at every attempt; the receiver's duplicate key. */
export type MessageId = Id<'message'>;

/**
 * States of a delivery and what may follow: waiting for its hop, arrived (01 đã đến), seen, accepted and registered
 * (03 đã tiếp nhận), refused (02 từ chối). Business states of Decision 28/2018 art. 10.2.h.
 */
export const DELIVERY_TRANSITIONS = {
  queued: ['arrived'],
  arrived: ['seen', 'accepted', 'refused'],
  seen: ['accepted', 'refused'],
  accepted: [],
  refused: [],
} as const satisfies Record<string, readonly string[]>;

/** The state of a delivery. */
export type DeliveryState = keyof typeof DELIVERY_TRANSITIONS;

/** Every state of a delivery, in the order it is reached. */
export const DELIVERY_STATES = [
  'queued',
  'arrived',
  'seen',
  'accepted',
  'refused',
] as const satisfies readonly DeliveryState[];

/**
 * How far the recipient is after registering, as it tells: handed over (04 đã chuyển xử lý), in work (05 đang xử lý), done (06
 * đã hoàn thành). Decision 28/2018 art. 10.2.h.
 */
export const DELIVERY_HANDLING = ['handed_over', 'working', 'done'] as const;

/** One recipient's copy, as the sender follows it. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly recipientId: AgencyId;
  /** The delivery through whose recipient this one passes; `null` when it comes straight from the sender. */
  readonly parentId: DeliveryId | null;
  /** Counted from 1: how many acts of forwarding bring it here. */
  readonly hop: number;
  /** False for an agency that only passes the document on. */
  readonly addressed: boolean;
  readonly level: string;
  readonly state: DeliveryState;
}
