import { Component, inject, input } from '@angular/core';
import { UI_TEXT } from '../text/ui-text';

/** Number and symbol of a document, or the words that it has none yet. */
@Component({
  selector: 'lt-code-badge',
  template: `{{ code() || text('code.missing') }}`,
  host: { '[class.missing]': '!code()' },
})
export class CodeBadge {
  /** The code as printed, for example `57/2010/QĐ-UBND`. */
  readonly code = input<string | null | undefined>();
  protected readonly text = inject(UI_TEXT);
}
