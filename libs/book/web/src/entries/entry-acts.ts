import { Component, input, output, signal } from '@angular/core';
import { bookEndpoints } from '@lienthong/book/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import { Control, DateInput, Field, ProblemBanner } from '@lienthong/platform/ui';
import { injectAct, injectText } from '@lienthong/platform/web';
import type { bookVi } from '../messages/book.vi';

/** What can be done to one line: note that the copy came back, strike it out with a reason. */
@Component({
  selector: 'lt-entry-acts',
  imports: [Control, DateInput, Field, ProblemBanner],
  template: `@if (open() === undefined) {
      @if (out()) {
        <button type="button" class="lt-button link" (click)="open.set('return')">{{ text('return.do') }}</button>
      }
      <button type="button" class="lt-button link" (click)="open.set('strike')">{{ text('strike.do') }}</button>
    } @else {
      <form class="entry-acts" novalidate (submit)="send($event)" (keydown.escape)="open.set(undefined)">
        @if (returning.problem() ?? striking.problem(); as problem) {
          <lt-problem-banner [problem]="problem" />
        }
        @if (open() === 'return') {
          <lt-field [label]="text('return.on')"><lt-date-input [max]="today" [(value)]="day" /></lt-field>
        } @else {
          <lt-field [label]="text('strike.reason')" [error]="tried() && !reason().trim() ? text('missing') : undefined">
            <input ltControl maxlength="200" [value]="reason()" (input)="reason.set($any($event.target).value)" />
          </lt-field>
        }
        <div class="lt-toolbar">
          <button type="submit" class="lt-button" [class.danger]="open() === 'strike'">
            {{ text(open() === 'return' ? 'return.save' : 'strike.save') }}
          </button>
          <button type="button" class="lt-button quiet" (click)="open.set(undefined)">{{ text('acts.leave') }}</button>
        </div>
      </form>
    }`,
})
export class EntryActs {
  readonly id = input.required<string>();
  /** Whether a record copy is still out. */
  readonly out = input(false);
  readonly changed = output<void>();
  protected readonly text = injectText<typeof bookVi>('book');
  protected readonly today = vietnamDay(new Date());
  protected readonly open = signal<'return' | 'strike' | undefined>(undefined);
  protected readonly day = signal<string | null>(this.today);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly returning = injectAct(bookEndpoints.returnCopy);
  protected readonly striking = injectAct(bookEndpoints.strike);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const params = { id: this.id() };
    const [day, reason] = [this.day(), this.reason().trim()];
    if (this.open() === 'return' ? day === null : reason === '') return;
    const done =
      this.open() === 'return'
        ? await this.returning.send({ params, body: { returnedOn: day ?? this.today } })
        : await this.striking.send({ params, body: { reason } });
    if (!done) return;
    this.open.set(undefined);
    this.changed.emit();
  }
}
