import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { vietnamDay } from '@lienthong/platform/kernel';
import { formatDate } from '../format/format';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';
import { Field } from './field';
import { readDate } from './read-date';

/**
 * A calendar date, written `dd/MM/yyyy` whatever the language of the browser: typed in any usual form, or picked. The
 * value is `YYYY-MM-DD` or `null`; what is no date stays as it was typed, with a sentence, and the value stays too.
 */
@Component({
  selector: 'lt-date-input',
  imports: [Icon],
  template: `<span class="lt-date">
      <input
        class="lt-input"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        [id]="id()"
        [placeholder]="text('date.form')"
        [attr.aria-label]="label() ?? null"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="unread() || field?.error() ? 'true' : null"
        [attr.aria-required]="field?.required() ? 'true' : null"
        [value]="words()"
        (change)="take($any($event.target).value)"
      />
      <button type="button" class="lt-icon-button" [attr.aria-label]="text('date.pick')" (click)="picker.showPicker()">
        <lt-icon name="calendar" />
      </button>
      <input
        #picker
        type="date"
        tabindex="-1"
        aria-hidden="true"
        [attr.min]="min() ?? null"
        [attr.max]="max() ?? null"
        [value]="value() ?? ''"
        (change)="take(picker.value)"
      />
    </span>
    @if (unread()) {
      <p class="lt-field-error" role="alert" [id]="id() + '-unread'">
        <lt-icon name="late" />{{ text('date.unread') }}
      </p>
    }`,
})
export class DateInput {
  readonly value = model<string | null>(null);
  readonly min = input<string>();
  readonly max = input<string>();
  /** Name of the field where no `lt-field` gives one. */
  readonly label = input<string>();
  /** Id of the control where no `lt-field` gives one. */
  readonly controlId = input<string>('lt-date');
  protected readonly field = inject(Field, { optional: true });
  protected readonly text = inject(UI_TEXT);
  protected readonly id = computed(() => this.field?.controlId() ?? this.controlId());
  /** What is written and cannot be read; gone as soon as the value changes. */
  protected readonly unread = linkedSignal<string | null, string>({ source: this.value, computation: () => '' });
  protected readonly words = computed(() => {
    const value = this.value();
    return this.unread() || (value ? formatDate(value) : '');
  });
  protected readonly describedBy = computed(() => {
    const ids = [this.field?.describedBy(), this.unread() && `${this.id()}-unread`];
    return ids.filter(Boolean).join(' ') || null;
  });

  protected take(words: string): void {
    const date = readDate(words, vietnamDay(new Date()));
    const [min, max] = [this.min(), this.max()];
    if (date === undefined || (date && ((min && date < min) || (max && date > max)))) return this.unread.set(words);
    this.unread.set('');
    this.value.set(date);
  }
}
