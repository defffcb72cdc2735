import { Component, inject, input } from '@angular/core';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { DocumentTimeline, liveTicks } from '@lienthong/document/web';
import { ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages } from '@lienthong/platform/web';

/** Dòng thời gian of an incoming document. */
@Component({
  selector: 'lt-arrival-timeline',
  imports: [DocumentTimeline, ProblemBanner],
  template: `@if (timeline.problem(); as problem) {
      <lt-problem-banner [problem]="errors.wordsOf(problem)" />
    }
    <lt-document-timeline [lines]="timeline.latest()?.items ?? []" [scopes]="['dispatch', 'document']" />`,
})
export class ArrivalTimeline {
  readonly arrivalId = input.required<string>();
  protected readonly errors = inject(ErrorMessages);
  private readonly news = liveTicks('arrivals');
  protected readonly timeline = apiResource(arrivalEndpoints.timeline, () => {
    this.news();
    return { params: { id: this.arrivalId() } };
  });
}
