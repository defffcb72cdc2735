import { inject, Service } from '@angular/core';
import type { DeliveryState, DeliveryView } from '@lienthong/dispatch/model';
import { formatMoment, formatNumber, type RouteNode, type Tone } from '@lienthong/platform/ui';
import { Language } from '@lienthong/platform/web';
import { elapsedSince } from './elapsed';

const TONES = {
  queued: 'neutral',
  arrived: 'active',
  seen: 'active',
  accepted: 'done',
  refused: 'late',
} as const satisfies Record<DeliveryState, Tone>;

/** What is told about a delivery. */
export type ToldDelivery = Pick<
  DeliveryView,
  'state' | 'arrivedAt' | 'seenAt' | 'answeredAt' | 'arrivalNumber' | 'refusalReason' | 'handling'
>;

/** The words for deliveries, the same in the board, in the tree and in the list of receivers. */
@Service()
export class DeliveryWords {
  private readonly language = inject(Language);

  /** How a state is to be taken. */
  toneOf(state: DeliveryState): Tone {
    return TONES[state];
  }

  /** A state in words. */
  stateOf(state: DeliveryState): string {
    return this.text(`state.${state}`);
  }

  /** "im lặng 2 giờ": how long somebody has had it without answering. */
  silence(since: string, now: Date): string {
    const { unit, count } = elapsedSince(since, now);
    if (count === 0) return this.text('silent.now');
    return this.text(`silent.${unit}`, { count: formatNumber(count) });
  }

  /** The fact that belongs to the state: arrival number and time, reason, or since when. */
  factOf(delivery: ToldDelivery): string {
    const at = delivery.answeredAt ?? delivery.seenAt ?? delivery.arrivedAt;
    const time = at ? formatMoment(at) : '';
    if (delivery.state === 'accepted') {
      const accepted = this.text('fact.accepted', { number: delivery.arrivalNumber ?? '', at: time });
      return delivery.handling ? `${accepted} · ${this.text(`handling.${delivery.handling}`)}` : accepted;
    }
    if (delivery.state === 'refused')
      return this.text('fact.refused', { reason: delivery.refusalReason ?? '', at: time });
    return time;
  }

  /** An instant with who acted then. */
  timeOf(instant: string, who: string): string {
    return [formatMoment(instant), who].filter(Boolean).join(' · ');
  }

  /** A delivery as a station of the route tree; one that only passes the document on says so. */
  nodeOf(delivery: DeliveryView, rootId: string | null): RouteNode {
    const passing = delivery.addressed ? '' : `${this.text('route.passing')} · `;
    return {
      id: delivery.id,
      parentId: delivery.parentId ?? rootId,
      label: delivery.recipientName,
      state: this.stateOf(delivery.state),
      tone: this.toneOf(delivery.state),
      hint: passing + this.factOf(delivery),
    };
  }

  private text(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.language.text(`dispatch.${key}`, params);
  }
}
