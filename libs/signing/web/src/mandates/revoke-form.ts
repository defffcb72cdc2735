import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { Control, Field, ProblemBanner, Toasts, useShortcuts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import { MANDATE_LENGTH, signingEndpoints, type MandateView } from '@lienthong/signing/model';
import type { signingVi } from '../messages/signing.vi';

/** Thu hồi thẩm quyền ký: from today on, with the reason; what was signed stays signed. */
@Component({
  selector: 'lt-revoke-form',
  imports: [Control, Field, ProblemBanner],
  template: `<form novalidate class="lt-card mandate-form" [attr.aria-label]="text('revoke')" (submit)="send($event)">
    @if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field
      [label]="text('revoke.reason')"
      [hint]="text('revoke.hint')"
      [error]="tried() && !reason().trim() ? text('error.reason_missing') : undefined"
    >
      <textarea
        ltControl
        rows="2"
        [attr.maxlength]="longest"
        [value]="reason()"
        (input)="reason.set($any($event.target).value)"
      ></textarea>
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button danger" [attr.aria-disabled]="act.busy()">
        {{ text('revoke') }} <kbd>Ctrl ↵</kbd>
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class RevokeForm {
  readonly mandate = input.required<MandateView>();
  readonly revoked = output<MandateView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof signingVi>('signing');
  protected readonly act = injectAct(signingEndpoints.revoke);
  protected readonly longest = MANDATE_LENGTH.reason;
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('textarea')?.focus());
    const group = () => this.text('mandates');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('revoke'), group, run: () => void this.send() },
      { keys: 'Escape', label: () => this.text('leave'), group, run: () => this.left.emit() },
    ]);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const reason = this.reason().trim();
    if (reason === '') return focusFault(this.host);
    const after = await this.act.send({ params: { id: this.mandate().id }, body: { reason } });
    if (!after) return;
    this.toasts.show(this.text('revoked', { name: after.personName }));
    this.revoked.emit(after);
  }
}
