import { NgComponentOutlet } from '@angular/common';
import { Component, input, resource } from '@angular/core';
import type { AddedView as Added } from './added-views';

/** Shows a view that another domain added, once its code has come. */
@Component({
  selector: 'lt-added-view',
  imports: [NgComponentOutlet],
  template: `@if (component.value(); as shown) {
    <ng-container *ngComponentOutlet="shown; inputs: about()" />
  }`,
})
export class AddedView {
  readonly view = input.required<Added>();
  /** The inputs of its component: which document. */
  readonly about = input.required<Record<string, string>>();
  protected readonly component = resource({ params: () => this.view(), loader: ({ params }) => params.load() });
}
