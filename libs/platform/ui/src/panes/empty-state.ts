import { Component, input } from '@angular/core';

/** What to read where there is nothing to list: why, and what can be done (content). */
@Component({
  selector: 'lt-empty-state',
  template: `<h2>{{ heading() }}</h2>
    @if (hint()) {
      <p>{{ hint() }}</p>
    }
    <ng-content />`,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly hint = input<string>();
}
