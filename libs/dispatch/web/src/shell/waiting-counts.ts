import { computed, inject, type Signal } from '@angular/core';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { apiResource, LiveUpdates, Session } from '@lienthong/platform/web';

/** What waits, by navigation path; asked once somebody is signed in, and again on every news. */
export function waitingCounts(): Readonly<Record<string, Signal<number | undefined>>> {
  const session = inject(Session);
  const live = inject(LiveUpdates);
  const news = ['arrivals', 'dispatches', 'documents'].map((topic) => live.topic(topic));
  const post = computed(() => session.post()?.id);
  const counts = apiResource(arrivalEndpoints.counts, () => {
    news.forEach((topic) => topic());
    return post() === undefined ? undefined : {};
  });
  const known = computed(() => (post() === undefined ? undefined : counts.latest()));
  return {
    '/incoming/pending': computed(() => known()?.pendingArrivals),
    '/outgoing/drafts': computed(() => known()?.drafts),
    '/outgoing/reviewing': computed(() => known()?.reviewing),
    '/outgoing/steps': computed(() => known()?.stepsWaiting),
    '/outgoing/signed': computed(() => known()?.signed),
    '/outgoing/delivery': computed(() => known()?.openDispatches),
  };
}
