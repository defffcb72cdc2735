import { Component, computed, input } from '@angular/core';
import { formatDate, StatusChip } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { dueState } from './due-state';
import { minuteClock } from './minute-clock';

/** When an answer is due, in words; hovering gives the date. Nothing without a due date. */
@Component({
  selector: 'lt-due-chip',
  imports: [StatusChip],
  template: `@if (state(); as due) {
    <lt-status-chip [label]="text(due.words, { days: due.days })" [tone]="due.tone" [title]="date()" />
  }`,
})
export class DueChip {
  readonly dueOn = input.required<string | null>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  private readonly now = minuteClock();
  protected readonly state = computed(() => {
    const dueOn = this.dueOn();
    return dueOn ? dueState(dueOn, this.now()) : undefined;
  });
  protected readonly date = computed(() => (this.dueOn() ? formatDate(this.dueOn() ?? '') : ''));
}
