import { Component, inject, input, output, signal, ElementRef } from '@angular/core';
import { vietnamDay } from '@lienthong/platform/kernel';
import { Control, DateInput, Field, ProblemBanner, Toasts, useShortcuts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import {
  SECRECY_LEVELS,
  secretEndpoints,
  writeNumber,
  type SecrecyLevel,
  type SecretDirection,
} from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';

/** Registers one secret document: date, other side and level; the number is granted with it. */
@Component({
  selector: 'lt-secret-form',
  imports: [Control, DateInput, Field, ProblemBanner],
  template: `<form
    novalidate
    class="lt-card register-form in-line"
    [attr.aria-label]="text('secret.add')"
    (submit)="send($event)"
  >
    @if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field [label]="text('secret.dated')" [error]="tried() && !dated() ? text('missing') : undefined">
      <lt-date-input [max]="today" [(value)]="dated" />
    </lt-field>
    <lt-field
      [label]="text(direction() === 'incoming' ? 'secret.from' : 'secret.to')"
      [error]="tried() && !counterpart().trim() ? text('missing') : undefined"
    >
      <input ltControl maxlength="200" [value]="counterpart()" (input)="counterpart.set($any($event.target).value)" />
    </lt-field>
    <lt-field [label]="text('secret.level')">
      <select ltControl (change)="secrecy.set($any($event.target).value)">
        @for (level of levels; track level) {
          <option [value]="level" [selected]="level === secrecy()">{{ text($any('secrecy.' + level)) }}</option>
        }
      </select>
    </lt-field>
    <button type="submit" class="lt-button primary" [attr.aria-disabled]="act.busy()">
      {{ text('secret.add') }} <kbd>Ctrl ↵</kbd>
    </button>
  </form>`,
})
export class SecretForm {
  readonly direction = input.required<SecretDirection>();
  readonly registered = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly act = injectAct(secretEndpoints.register);
  protected readonly levels = SECRECY_LEVELS;
  protected readonly today = vietnamDay(new Date());
  protected readonly dated = signal<string | null>(null);
  protected readonly counterpart = signal('');
  protected readonly secrecy = signal<SecrecyLevel>('confidential');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const group = () => this.text('secret');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('secret.add'), group, run: () => void this.send() }]);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const datedOn = this.dated();
    if (datedOn === null || !this.counterpart().trim()) return focusFault(this.host);
    const said = { direction: this.direction(), counterpart: this.counterpart(), secrecy: this.secrecy() };
    const stub = await this.act.send({ body: { ...said, datedOn } });
    if (!stub) return;
    this.toasts.show(this.text('secret.done', { number: writeNumber({ ...stub, suffix: '' }) }));
    this.dated.set(null);
    this.counterpart.set('');
    this.tried.set(false);
    this.registered.emit();
  }
}
