import { Component, computed, inject, signal, ElementRef } from '@angular/core';
import { Control, DatePipe, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, focusFault, injectAct, injectText, Session } from '@lienthong/platform/web';
import { registerEndpoints, type AdvisoryBodyView, type Decided } from '@lienthong/register/model';
import { DecidedFields, isDecided } from '../acts/decided-fields';
import type { registerVi } from '../messages/register.vi';

const NOTHING_SAID: Decided = { decidedBy: '', decidedOn: '', basis: '' };
const SYMBOL = /^[\p{L}\p{M}\p{N}-]{1,20}$/u;

/** Hội đồng, ban, tổ: bodies that issue under the agency's seal with a series and a symbol of their own. */
@Component({
  selector: 'lt-bodies-view',
  imports: [Control, DatePipe, DecidedFields, Field, ProblemBanner],
  templateUrl: './bodies-view.html',
})
export class BodiesView {
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly errors = inject(ErrorMessages);
  protected readonly numbering = apiResource(registerEndpoints.numbering, () => ({ query: {} }));
  protected readonly opening = injectAct(registerEndpoints.openBody);
  protected readonly closing = injectAct(registerEndpoints.closeBody);
  protected readonly mayDecide = computed(() => this.session.can('register.decide'));
  protected readonly name = signal('');
  protected readonly symbol = signal('');
  protected readonly decided = signal(NOTHING_SAID);
  protected readonly tried = signal(false);
  /** The body that somebody is about to end. */
  protected readonly ending = signal<string | undefined>(undefined);
  protected readonly symbolFits = computed(() => SYMBOL.test(this.symbol().trim()));
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.name().trim() || !this.symbolFits() || !isDecided(this.decided())) return focusFault(this.host);
    const body = { name: this.name(), symbol: this.symbol().trim(), ...this.decided() };
    const opened = await this.opening.send({ body });
    if (!opened) return;
    this.toasts.show(this.text('body.opened', { body: opened.name }));
    this.name.set('');
    this.symbol.set('');
    this.decided.set(NOTHING_SAID);
    this.tried.set(false);
    this.numbering.reload();
  }

  protected async close({ id, name }: AdvisoryBodyView): Promise<void> {
    const closed = await this.closing.send({ params: { id } });
    this.ending.set(undefined);
    if (!closed) return;
    this.toasts.show(this.text('body.closed', { body: name, year: closed.untilYear ?? 0 }));
    this.numbering.reload();
  }
}
