import { Component, input } from '@angular/core';
import { RelationsPane } from './relations-pane';

/** Liên quan of an outgoing document, below what its page knows by itself. */
@Component({
  selector: 'lt-document-relations',
  imports: [RelationsPane],
  template: `<lt-relations-pane kind="document" [id]="documentId()" />`,
})
export class DocumentRelations {
  readonly documentId = input.required<string>();
}
