import { Component, computed, ElementRef, inject, output, signal } from '@angular/core';
import { identityEndpoints, PASSWORD_LENGTH } from '@lienthong/identity/model';
import { Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { PasswordInput } from '../form/password-input';
import { passwordWords } from '../form/password-words';
import type { identityVi } from '../messages/identity.vi';

const WRONG = 'identity.wrong_password';

/** Changing the own password; the rules stand beside the field, and the same rules answer before the server does. */
@Component({
  selector: 'lt-password-form',
  imports: [Field, PasswordInput, ProblemBanner],
  templateUrl: './password-form.html',
})
export class PasswordForm {
  /** The password is changed, which has ended all other sessions. */
  readonly changed = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly length = PASSWORD_LENGTH;
  protected readonly current = signal('');
  protected readonly wanted = signal('');
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly username = computed(() => this.session.person()?.username ?? '');
  protected readonly currentFault = computed(() => {
    if (this.refusal()?.code === WRONG) return this.errors.wordsOf(this.refusal()).happened;
    return this.tried() && !this.current() ? this.text('password.current.missing') : undefined;
  });
  protected readonly wantedFault = computed(() =>
    this.tried() ? passwordWords(this.text, this.wanted(), this.username()) : undefined,
  );
  /** A refusal that is not about the present password: shown on top. */
  protected readonly problem = computed(() => {
    const refusal = this.refusal();
    return refusal && refusal.code !== WRONG ? this.errors.wordsOf(refusal) : undefined;
  });

  protected typeCurrent(value: string): void {
    this.current.set(value);
    if (this.refusal()?.code === WRONG) this.refusal.set(undefined);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy()) return;
    if (this.currentFault()) return this.focus('current');
    if (this.wantedFault()) return this.focus('wanted');
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const body = { current: this.current(), wanted: this.wanted() };
      await this.api.call(identityEndpoints.changePassword, { body });
      this.finish();
    } catch (failure) {
      this.refusal.set(toProblemError(failure));
      if (this.currentFault()) this.focus('current');
    } finally {
      this.busy.set(false);
    }
  }

  private finish(): void {
    this.current.set('');
    this.wanted.set('');
    this.tried.set(false);
    this.toasts.show(this.text('password.changed'));
    this.changed.emit();
  }

  private focus(name: string): void {
    this.host.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }
}
