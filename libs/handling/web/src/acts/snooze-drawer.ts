import { afterNextRender, Component, ElementRef, inject, input, signal } from '@angular/core';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { DateInput, Field, formatDate, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { DeskActs, type OpenAct } from './desk-acts';
import { dayAfter, mondayAfter } from './days';

/** Until when something is put aside: tomorrow, next Monday, or any later day. */
@Component({
  selector: 'lt-snooze-drawer',
  imports: [DateInput, Field],
  template: `<form class="handover-drawer lt-card" (submit)="confirm($event)">
    <div class="lt-toolbar" role="group" [attr.aria-label]="text('snooze.until')">
      <button type="button" class="lt-button proposal" (click)="until.set(tomorrow)">
        {{ text('snooze.tomorrow') }} · {{ day(tomorrow) }}
      </button>
      <button type="button" class="lt-button proposal" (click)="until.set(monday)">
        {{ text('snooze.monday') }} · {{ day(monday) }}
      </button>
    </div>
    <lt-field for="snooze-until" [label]="text('snooze.until')">
      <lt-date-input [min]="tomorrow" [(value)]="until" />
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="acts.busy() || !until()">
        {{ text('snooze') }} <kbd>Ctrl ↵</kbd>
      </button>
      <button type="button" class="lt-button quiet" (click)="acts.close()">{{ text('drawer.cancel') }}</button>
    </div>
  </form>`,
})
export class SnoozeDrawer {
  readonly act = input.required<OpenAct>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly acts = inject(DeskActs);
  protected readonly day = formatDate;
  protected readonly tomorrow = dayAfter(vietnamDay(systemClock.now()));
  protected readonly monday = mondayAfter(vietnamDay(systemClock.now()));
  protected readonly until = signal<string | null>(this.tomorrow);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('button')?.focus());
    const group = () => this.text('inbox');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('snooze'), group, run: () => this.confirm() },
      { keys: 'Escape', label: () => this.text('drawer.cancel'), group, run: () => this.acts.close() },
    ]);
  }

  protected confirm(event?: Event): void {
    event?.preventDefault();
    const until = this.until();
    if (until !== null) void this.acts.snooze(this.act().targets, until);
  }
}
