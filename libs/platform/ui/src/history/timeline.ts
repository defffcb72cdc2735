import { Component, input } from '@angular/core';
import { formatDateTime } from '../format/format';

/** One line of a timeline. */
export interface TimelineEntry {
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** What happened, as a sentence. */
  readonly title: string;
  /** Who did it, for whom. */
  readonly actor?: string;
  /** Anything more, for example a reason. */
  readonly detail?: string;
}

/** Everything that happened, in the order it is given. */
@Component({
  selector: 'lt-timeline',
  template: `<ol>
    @for (entry of entries(); track entry.id) {
      <li>
        <time [attr.datetime]="entry.at">{{ format(entry.at) }}</time>
        <div>
          <p>{{ entry.title }}</p>
          @if (entry.actor) {
            <p class="lt-muted lt-small">{{ entry.actor }}</p>
          }
          @if (entry.detail) {
            <p class="lt-small">{{ entry.detail }}</p>
          }
        </div>
      </li>
    }
  </ol>`,
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  protected readonly format = formatDateTime;
}
