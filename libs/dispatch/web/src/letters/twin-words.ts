import { Service } from '@angular/core';
import { injectText } from '@lienthong/platform/web';
import type { ArrivalRow } from '../arrivals/arrival-row';
import type { dispatchVi } from '../messages/dispatch.vi';

/** Says in a row of the queue by which ways a document came, and whether it is here already. */
@Service()
export class TwinWords {
  private readonly text = injectText<typeof dispatchVi>('dispatch');

  /** “Bản giấy + Trong hệ thống: 1 văn bản”, “Trùng số đến 15”; nothing for a document that came once. */
  of({ channel, duplicates }: ArrivalRow): string {
    const registered = duplicates.find(({ arrivalNumber }) => arrivalNumber !== null);
    if (registered) return this.text('twins.registered', { number: registered.arrivalNumber ?? 0 });
    const waiting = duplicates.filter(({ state }) => state === 'pending');
    if (waiting.length === 0) return '';
    const channels = [channel, ...waiting.map((one) => one.channel)].map((one) => this.text(`channel.${one}`));
    return this.text('twins.folded', { channels: [...new Set(channels)].join(' + ') });
  }
}
