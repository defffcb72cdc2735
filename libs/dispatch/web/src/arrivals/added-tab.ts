import { NgComponentOutlet } from '@angular/common';
import { Component, input, resource } from '@angular/core';
import type { ArrivalTab } from './arrival-tab';

/** Shows a view that another domain added, once its code has come. */
@Component({
  selector: 'lt-added-tab',
  imports: [NgComponentOutlet],
  template: `@if (component.value(); as shown) {
    <ng-container *ngComponentOutlet="shown; inputs: { arrivalId: arrivalId() }" />
  }`,
})
export class AddedTab {
  readonly tab = input.required<ArrivalTab>();
  readonly arrivalId = input.required<string>();
  protected readonly component = resource({ params: () => this.tab(), loader: ({ params }) => params.load() });
}
