import { Component, inject, input } from '@angular/core';
import { UI_TEXT } from '../text/ui-text';

/** First Tab stop of the page: jumps over header and navigation. */
@Component({
  selector: 'lt-skip-link',
  template: `<a class="lt-skip" [href]="'#' + target()" (click)="jump($event)">{{ text('skip.main') }}</a>`,
})
export class SkipLink {
  /** Id of the element to go to. */
  readonly target = input('main');
  protected readonly text = inject(UI_TEXT);

  protected jump(event: Event): void {
    event.preventDefault(); // a fragment would become part of the address
    document.getElementById(this.target())?.focus();
  }
}
