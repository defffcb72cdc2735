import { Component, computed, input, linkedSignal, inject } from '@angular/core';
import { versionEndpoints, type VersionView } from '@lienthong/document/model';
import { DateTimePipe, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { liveTicks } from '../lists/live-ticks';
import type { documentVi } from '../messages/document.vi';

/** Các bản: every kept version, and what differs between two of them. */
@Component({
  selector: 'lt-version-list',
  imports: [DateTimePipe, ProblemBanner],
  templateUrl: './version-list.html',
})
export class VersionList {
  readonly documentId = input.required<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  private readonly news = liveTicks('documents');
  protected readonly resource = apiResource(versionEndpoints.list, () => {
    this.news();
    return { params: { id: this.documentId() } };
  });
  protected readonly versions = computed<readonly VersionView[]>(() => this.resource.latest()?.items ?? []);
  /** The last two, until others are chosen. */
  protected readonly from = linkedSignal(() => Math.max(1, this.versions().length - 1));
  protected readonly to = linkedSignal(() => this.versions().length);
  protected readonly comparison = apiResource(versionEndpoints.compare, () => {
    const [from, to] = [this.from(), this.to()];
    return from === to || to < 1 ? undefined : { params: { id: this.documentId() }, query: { from, to } };
  });
  protected readonly difference = computed(() => {
    const latest = this.comparison.latest();
    return latest?.from === this.from() && latest.to === this.to() ? latest : undefined;
  });

  protected choose(side: 'from' | 'to', event: Event): void {
    this[side].set(Number((event.target as HTMLSelectElement).value));
  }
}
