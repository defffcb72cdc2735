import { Component, inject, input, output, signal, ElementRef } from '@angular/core';
import { Control, DateInput, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import { MAX_REASON, registerEndpoints, writeNumber, type BookRow } from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';

/** Chèn số: a number with a letter behind another one, for a document of an earlier day. */
@Component({
  selector: 'lt-insert-form',
  imports: [Control, DateInput, Field, ProblemBanner],
  template: `<form novalidate class="register-form" (submit)="send($event)" (keydown.escape)="left.emit()">
    <p class="lt-muted lt-small">{{ text('insert.hint') }}</p>
    @if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field [label]="text('insert.behind')" [error]="tried() && !number() ? text('missing') : undefined">
      <input
        ltControl
        type="number"
        inputmode="numeric"
        min="1"
        [attr.max]="book().last"
        (input)="number.set($any($event.target).valueAsNumber || 0)"
      />
    </lt-field>
    <lt-field [label]="text('insert.dated')" [error]="tried() && !dated() ? text('missing') : undefined">
      <lt-date-input [max]="today()" [(value)]="dated" />
    </lt-field>
    <lt-field [label]="text('reason')" [error]="tried() && !reason().trim() ? text('reason.missing') : undefined">
      <textarea
        ltControl
        rows="2"
        [attr.maxlength]="longest"
        (input)="reason.set($any($event.target).value)"
      ></textarea>
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="act.busy()">{{ text('insert.do') }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class InsertForm {
  readonly book = input.required<BookRow>();
  readonly today = input.required<string>();
  readonly done = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly act = injectAct(registerEndpoints.insert);
  protected readonly longest = MAX_REASON;
  protected readonly number = signal(0);
  protected readonly dated = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [number, datedOn, reason] = [this.number(), this.dated(), this.reason()];
    if (!number || datedOn === null || !reason.trim()) return focusFault(this.host);
    const { series, year } = this.book();
    const inserted = await this.act.send({ body: { series, year, number, datedOn, reason } });
    if (!inserted) return;
    this.toasts.show(this.text('insert.done', { number: writeNumber(inserted) }));
    this.done.emit();
  }
}
