import { Component, computed, input } from '@angular/core';
import { ICON_PATHS, type IconName } from './icon-paths';

/** A line drawing of 16 by 16; decoration only, the words beside it carry the meaning. */
@Component({
  selector: 'lt-icon',
  template: '<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>',
})
export class Icon {
  /** Which drawing. */
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
