import type { DeliveryState } from './delivery';

/** How far a sending is, counted over all its deliveries. */
export interface DispatchProgress {
  readonly total: number;
  readonly waiting: number;
  readonly arrived: number;
  readonly seen: number;
  readonly accepted: number;
  readonly refused: number;
  /** Everybody has answered. */
  readonly complete: boolean;
}

/** Counts the deliveries of a sending by state; badge, list and report all use it. `seen` are opened but not answered. */
export function progressOf(states: readonly DeliveryState[]): DispatchProgress {
  const count = (state: DeliveryState): number => states.filter((one) => one === state).length;
  const accepted = count('accepted');
  const refused = count('refused');
  return {
    total: states.length,
    waiting: count('queued'),
    arrived: count('arrived'),
    seen: count('seen'),
    accepted,
    refused,
    complete: states.length > 0 && accepted + refused === states.length,
  };
}
