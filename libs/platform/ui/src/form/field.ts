import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';

let count = 0;

/** Label, control, hint and error of one question; the control inside carries `ltControl`, which ties them together. */
@Component({
  selector: 'lt-field',
  imports: [Icon],
  template: `<label [attr.for]="controlId()">
      {{ label() }}
      @if (required()) {
        <span class="lt-muted lt-small">({{ text('form.required') }})</span>
      }
    </label>
    <ng-content />
    @if (hint()) {
      <p class="lt-field-hint" [id]="controlId() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="lt-field-error" [id]="controlId() + '-error'"><lt-icon name="late" />{{ error() }}</p>
    }`,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** What is wrong and how to put it right; nothing while all is well. */
  readonly error = input<string | null | undefined>();
  readonly required = input(false);
  /** Id of the control, when the page links to it (error summary). */
  readonly for = input<string>();
  protected readonly text = inject(UI_TEXT);
  private readonly own = `lt-field-${++count}`;
  /** Id the control takes. */
  readonly controlId = computed(() => this.for() ?? this.own);
  /** Ids of the texts that describe the control. */
  readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.controlId()}-hint`, this.error() && `${this.controlId()}-error`];
    return ids.filter(Boolean).join(' ') || null;
  });
}
