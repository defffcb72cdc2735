import { Component, input, model } from '@angular/core';
import { Control, DateInput, Field } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { Decided } from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';

/** Whether everything that a decision must say has been said. */
export function isDecided({ decidedBy, decidedOn, basis }: Decided): boolean {
  return decidedBy.trim() !== '' && decidedOn !== '' && basis.trim() !== '';
}

/** Who decided, when, and on which basis: the three questions of every decision of the head. */
@Component({
  selector: 'lt-decided-fields',
  imports: [Control, DateInput, Field],
  template: `<lt-field
      [label]="text('decided.by')"
      [hint]="text('decided.by.hint')"
      [error]="tried() && !decided().decidedBy.trim() ? text('missing') : undefined"
    >
      <input ltControl maxlength="150" [value]="decided().decidedBy" (input)="write('decidedBy', $event)" />
    </lt-field>
    <lt-field [label]="text('decided.on')" [error]="tried() && !decided().decidedOn ? text('missing') : undefined">
      <lt-date-input [max]="today()" [value]="decided().decidedOn || null" (valueChange)="setDay($event)" />
    </lt-field>
    <lt-field
      [label]="text('decided.basis')"
      [hint]="text('decided.basis.hint')"
      [error]="tried() && !decided().basis.trim() ? text('missing') : undefined"
    >
      <input ltControl maxlength="300" [value]="decided().basis" (input)="write('basis', $event)" />
    </lt-field>`,
})
export class DecidedFields {
  readonly decided = model.required<Decided>();
  readonly today = input.required<string>();
  /** Whether missing answers are pointed out. */
  readonly tried = input(false);
  protected readonly text = injectText<typeof registerVi>('register');

  protected write(field: 'decidedBy' | 'basis', event: Event): void {
    this.decided.update((said) => ({ ...said, [field]: (event.target as HTMLInputElement).value }));
  }

  protected setDay(day: string | null): void {
    this.decided.update((said) => ({ ...said, decidedOn: day ?? '' }));
  }
}
