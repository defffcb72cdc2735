import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';

const WORDS = [undefined, 'urgency.urgent', 'urgency.express', 'urgency.flash'] as const;

/** Degree of urgency as words and a drawing (Decree 30/2020, annex I: khẩn, thượng khẩn, hỏa tốc); nothing for ordinary. */
@Component({
  selector: 'lt-urgency-badge',
  imports: [Icon],
  template: `@if (word(); as word) {
    <lt-icon [name]="urgency() === 3 ? 'flash' : 'warning'" />{{ text(word) }}
  }`,
  host: { '[class.flash]': 'urgency() === 3', '[hidden]': '!word()' },
})
export class UrgencyBadge {
  /** 0 ordinary, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
  readonly urgency = input.required<number>();
  protected readonly text = inject(UI_TEXT);
  protected readonly word = computed(() => WORDS[this.urgency()]);
}
