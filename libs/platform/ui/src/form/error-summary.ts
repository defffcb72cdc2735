import { Component, ElementRef, inject, input } from '@angular/core';
import { UI_TEXT } from '../text/ui-text';

/** One thing to correct. */
export interface FormFault {
  /** Id of the control (`lt-field` input `for`). */
  readonly controlId: string;
  readonly message: string;
}

/** All faults of a form on top of it, each a link to its control; call `focus()` after a refused confirm. */
@Component({
  selector: 'lt-error-summary',
  template: `@if (faults().length) {
    <div class="box" role="alert" tabindex="-1">
      <h2>{{ text('form.summary', { count: faults().length }) }}</h2>
      <ul>
        @for (fault of faults(); track fault.controlId + fault.message) {
          <li>
            <a [href]="'#' + fault.controlId" (click)="go($event, fault)">{{ fault.message }}</a>
          </li>
        }
      </ul>
    </div>
  }`,
})
export class ErrorSummary {
  readonly faults = input.required<readonly FormFault[]>();
  protected readonly text = inject(UI_TEXT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Brings the summary to the reader. */
  focus(): void {
    this.host.querySelector<HTMLElement>('.box')?.focus();
  }

  protected go(event: Event, fault: FormFault): void {
    event.preventDefault();
    document.getElementById(fault.controlId)?.focus();
  }
}
