import { afterNextRender, Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Control, Field } from '@lienthong/platform/ui';
import {
  ErrorMessages,
  injectText,
  Language,
  Session,
  toProblemError,
  type ProblemError,
} from '@lienthong/platform/web';
import { PasswordInput } from '../form/password-input';
import type { identityVi } from '../messages/identity.vi';
import { IdentityGate } from '../session/identity-gate';
import { countDown } from './count-down';
import { returnAddress } from './return-address';

/** Signing in with user name and password, and what to do when it does not work. */
@Component({
  selector: 'lt-sign-in-page',
  imports: [Control, Field, PasswordInput],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  /** Page to go back to, from the address. */
  readonly return = input<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly language = inject(Language);
  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly fault = signal<ProblemError | undefined>(undefined);
  protected readonly wait = countDown();
  private readonly errors = inject(ErrorMessages);
  private readonly session = inject(Session);
  private readonly gate = inject(IdentityGate);
  private readonly router = inject(Router);
  private readonly first = viewChild.required<ElementRef<HTMLInputElement>>('first');
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');

  protected readonly words = computed(() => {
    const fault = this.fault();
    if (!fault) return undefined;
    const words = this.errors.wordsOf(fault);
    // "Wait 8 seconds" is over when it is over.
    return fault.params['retryAfter'] && this.wait.left() === 0 ? { ...words, next: undefined } : words;
  });
  protected readonly nameFault = computed(() =>
    this.tried() && !this.username().trim() ? this.text('signIn.username.missing') : undefined,
  );
  protected readonly passwordFault = computed(() =>
    this.tried() && !this.password() ? this.text('signIn.password.missing') : undefined,
  );

  constructor() {
    afterNextRender(() => this.first().nativeElement.focus());
    void this.look();
  }

  /** Somebody who is signed in already goes on at once; a server that does not answer is told before anything is typed. */
  private async look(): Promise<void> {
    try {
      await this.gate.load();
      if (this.session.view()) await this.goOn();
    } catch (failure) {
      this.fault.set(toProblemError(failure));
    }
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.wait.left() > 0) return;
    if (this.nameFault() || this.passwordFault()) return this.focusFault();
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      await this.gate.signIn(this.username(), this.password());
      await this.goOn();
    } catch (failure) {
      this.take(toProblemError(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private take(problem: ProblemError): void {
    this.fault.set(problem);
    const seconds = Number(problem.params['retryAfter'] ?? 0);
    if (seconds > 0) this.wait.start(seconds);
    // The password is what is wrong most often: ready to be typed over.
    const field = this.form().nativeElement.querySelector<HTMLInputElement>('[name=password]');
    field?.focus();
    field?.select();
  }

  private focusFault(): void {
    const name = this.nameFault() ? 'username' : 'password';
    this.form().nativeElement.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }

  private async goOn(): Promise<void> {
    await this.router.navigateByUrl(returnAddress(this.return()), { replaceUrl: true });
  }
}
