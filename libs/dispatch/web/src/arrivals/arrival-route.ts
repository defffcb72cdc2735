import { Component, computed, inject, input } from '@angular/core';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { liveTicks } from '@lienthong/document/web';
import { ProblemBanner, RouteTree } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { DeliveryWords } from '../words/delivery-words';

/** Luồng of an incoming document: this agency, and everybody who gets it through this agency. */
@Component({
  selector: 'lt-arrival-route',
  imports: [ProblemBanner, RouteTree],
  template: `@if (route.problem(); as problem) {
      <lt-problem-banner [problem]="errors.wordsOf(problem)" />
    } @else if (nodes().length > 1) {
      <lt-route-tree [nodes]="nodes()" [label]="text('route')" />
    } @else if (route.latest()) {
      <p class="lt-muted">{{ text('route.ends') }}</p>
      <lt-route-tree [nodes]="nodes()" [label]="text('route')" />
    }`,
})
export class ArrivalRoute {
  readonly arrivalId = input.required<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  private readonly words = inject(DeliveryWords);
  private readonly news = liveTicks('arrivals');
  protected readonly route = apiResource(arrivalEndpoints.route, () => {
    this.news();
    return { params: { id: this.arrivalId() } };
  });
  protected readonly nodes = computed(() =>
    (this.route.latest()?.deliveries ?? []).map((delivery) => this.words.nodeOf(delivery, null)),
  );
}
