import { Component, input } from '@angular/core';
import { RelationsPane } from './relations-pane';

/** Liên quan of an incoming document, as a view of its page. */
@Component({
  selector: 'lt-arrival-relations',
  imports: [RelationsPane],
  template: `<lt-relations-pane kind="arrival" [id]="arrivalId()" />`,
})
export class ArrivalRelations {
  readonly arrivalId = input.required<string>();
}
