import { afterNextRender, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { Control, Field } from '@lienthong/platform/ui';
import { focusFault, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';

/** Asks why before an act that is kept with its reason. */
@Component({
  selector: 'lt-reason-form',
  imports: [Control, Field],
  template: `<form novalidate class="dossier-form" (submit)="send($event)" (keydown.escape)="left.emit()">
    <lt-field
      class="whole"
      [label]="question()"
      [required]="true"
      [error]="tried() && !reason().trim() ? text('error.reason_missing') : undefined"
    >
      <input ltControl maxlength="500" [value]="reason()" (input)="reason.set($any($event.target).value)" />
    </lt-field>
    <div class="lt-toolbar whole">
      <button type="submit" class="lt-button primary">{{ confirm() }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class ReasonForm {
  readonly question = input.required<string>();
  readonly confirm = input.required<string>();
  readonly given = output<string>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (!this.reason().trim()) return focusFault(this.host);
    this.given.emit(this.reason().trim());
  }
}
