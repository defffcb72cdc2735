import { Component, computed, inject, linkedSignal, signal, ElementRef } from '@angular/core';
import { Control, DatePipe, DateTimePipe, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, focusFault, injectAct, injectText, Session } from '@lienthong/platform/web';
import { registerEndpoints, type Decided, type NumberingScheme } from '@lienthong/register/model';
import { DecidedFields, isDecided } from '../acts/decided-fields';
import type { registerVi } from '../messages/register.vi';

const NOTHING_SAID: Decided = { decidedBy: '', decidedOn: '', basis: '' };

/** Cách đánh số: how administrative documents are numbered, and the decisions of the head about it. */
@Component({
  selector: 'lt-scheme-view',
  imports: [Control, DatePipe, DateTimePipe, DecidedFields, Field, ProblemBanner],
  templateUrl: './scheme-view.html',
})
export class SchemeView {
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly errors = inject(ErrorMessages);
  protected readonly numbering = apiResource(registerEndpoints.numbering, () => ({ query: {} }));
  protected readonly act = injectAct(registerEndpoints.decide);
  protected readonly mayDecide = computed(() => this.session.can('register.decide'));
  protected readonly schemes = ['per_type', 'common'] as const satisfies readonly NumberingScheme[];
  protected readonly decided = signal(NOTHING_SAID);
  protected readonly tried = signal(false);
  protected readonly years = computed(() => {
    const year = this.numbering.latest()?.year ?? new Date().getFullYear();
    return [year, year + 1];
  });
  protected readonly fromYear = linkedSignal(() => this.years()[1] ?? 0);
  protected readonly scheme = linkedSignal<NumberingScheme>(() => {
    const known = this.numbering.latest();
    const inForce = this.fromYear() === known?.year ? known.scheme : known?.schemeNextYear;
    return inForce === 'common' ? 'per_type' : 'common';
  });
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!isDecided(this.decided())) return focusFault(this.host);
    const body = { scheme: this.scheme(), fromYear: this.fromYear(), ...this.decided() };
    const taken = await this.act.send({ body });
    if (!taken) return;
    this.toasts.show(this.text('decision.done', { year: taken.fromYear }));
    this.decided.set(NOTHING_SAID);
    this.tried.set(false);
    this.numbering.reload();
  }
}
