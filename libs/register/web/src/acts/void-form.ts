import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import { MAX_REASON, registerEndpoints } from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';

/** The number that is to be void. */
export interface VoidedNumber {
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly suffix: string;
  /** As written: `05a`. */
  readonly written: string;
}

/** Asks why a number is to be void, and makes it void for ever. */
@Component({
  selector: 'lt-void-form',
  imports: [Control, Field, ProblemBanner],
  template: `<form novalidate class="register-form" (submit)="send($event)" (keydown.escape)="left.emit()">
    @if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field
      [label]="text('void.reason', { number: of().written })"
      [hint]="text('void.hint')"
      [error]="tried() && !reason().trim() ? text('reason.missing') : undefined"
    >
      <textarea
        ltControl
        rows="2"
        [attr.maxlength]="longest"
        (input)="reason.set($any($event.target).value)"
      ></textarea>
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button danger" [attr.aria-disabled]="act.busy()">
        {{ text('void.do', { number: of().written }) }}
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class VoidForm {
  readonly of = input.required<VoidedNumber>();
  readonly done = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly act = injectAct(registerEndpoints.void);
  protected readonly longest = MAX_REASON;
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('textarea')?.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.reason().trim()) return focusFault(this.host);
    const { series, year, number, suffix, written } = this.of();
    if (!(await this.act.send({ body: { series, year, number, suffix, reason: this.reason() } }))) return;
    this.toasts.show(this.text('void.done', { number: written }));
    this.done.emit();
  }
}
