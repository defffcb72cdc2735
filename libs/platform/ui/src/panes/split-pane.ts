import { Component, inject, input } from '@angular/core';
import { UI_TEXT } from '../text/ui-text';

/**
 * A list on the left (`<ng-container slot="list">` or any element with `slot="list"`), one item of it on the right.
 * On a narrow screen only one of them shows: the detail when there is one.
 */
@Component({
  selector: 'lt-split-pane',
  template: `<section class="list" [attr.aria-label]="listLabel() || text('pane.list')">
      <ng-content select="[slot=list]" />
    </section>
    <section class="detail" [attr.aria-label]="detailLabel() || text('pane.detail')"><ng-content /></section>`,
  host: { '[class.alone]': '!open()' },
})
export class SplitPane {
  /** Whether an item is open; without one the list has the whole width. */
  readonly open = input(false);
  readonly listLabel = input<string>();
  readonly detailLabel = input<string>();
  protected readonly text = inject(UI_TEXT);
}
