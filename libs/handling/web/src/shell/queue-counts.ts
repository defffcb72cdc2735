import { computed, inject, Service } from '@angular/core';
import { queueEndpoints } from '@lienthong/handling/model';
import { apiResource, LiveUpdates, Session } from '@lienthong/platform/web';

/** How much waits in each part of the queue; asked once somebody is signed in, and again on every news. */
@Service()
export class QueueCounts {
  private readonly session = inject(Session);
  private readonly news = ['handling', 'arrivals'].map((topic) => inject(LiveUpdates).topic(topic));
  private readonly mine = computed(() => (this.session.can('handling.act') ? this.session.post()?.id : undefined));
  private readonly counts = apiResource(queueEndpoints.counts, () => {
    this.news.forEach((topic) => topic());
    return this.mine() === undefined ? undefined : {};
  });

  /** The counts, once they are known. */
  readonly known = computed(() => (this.mine() === undefined ? undefined : this.counts.latest()));

  /** Asks again after an own act, without waiting for its news. */
  reload(): void {
    this.counts.reload();
  }
}
