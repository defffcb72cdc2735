import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { arrivalEndpoints, type ArrivalView } from '@lienthong/dispatch/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** Takes an arrival that was merged wrongly out again, with the reason. */
@Component({
  selector: 'lt-split-form',
  imports: [Control, Field, ProblemBanner],
  template: `<form class="split-form" novalidate (submit)="send($event)" (keydown.escape)="leave($event)">
    @if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field
      [for]="'split-' + arrivalId()"
      [required]="true"
      [label]="text('split.why', { code: name() })"
      [error]="tried() && !reason().trim() ? text('split.missing') : null"
    >
      <input ltControl maxlength="500" [value]="reason()" (input)="reason.set($any($event.target).value)" />
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button" [attr.aria-disabled]="act.busy()">{{ text('split') }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('refuse.cancel') }}</button>
    </div>
  </form>`,
})
export class SplitForm {
  readonly arrivalId = input.required<string>();
  /** How it is called. */
  readonly name = input.required<string>();
  /** The one split off, waiting again. */
  readonly done = output<ArrivalView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly act = injectAct(arrivalEndpoints.split);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const reason = this.reason().trim();
    if (!reason) return focusFault(this.host);
    const split = await this.act.send({ params: { id: this.arrivalId() }, body: { reason } });
    if (!split) return;
    this.toasts.show(this.text('split.done', { code: this.name() }));
    this.done.emit(split);
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.left.emit();
  }
}
