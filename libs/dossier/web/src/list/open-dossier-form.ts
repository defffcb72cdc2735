import { afterNextRender, Component, ElementRef, inject, output, signal } from '@angular/core';
import { DOSSIER_LIMITS, dossierEndpoints, type DossierView } from '@lienthong/dossier/model';
import { vietnamYear } from '@lienthong/platform/kernel';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';
import { CoverFields, isWhole, type Cover } from './cover-fields';
import { readRetention } from './retention-words';

/** Opens a dossier that is not in the plan. */
@Component({
  selector: 'lt-open-dossier-form',
  imports: [Control, CoverFields, Field, ProblemBanner],
  template: `<form novalidate class="dossier-form" [attr.aria-label]="text('open')" (submit)="send($event)">
    <p class="lt-muted whole">{{ text('open.hint') }}</p>
    @if (act.problem(); as problem) {
      <lt-problem-banner class="whole" [problem]="problem" />
    }
    <lt-cover-fields [tried]="tried()" [(cover)]="cover" />
    <lt-field
      [label]="text('symbol')"
      [hint]="text('symbol.hint')"
      [required]="true"
      [error]="tried() && !symbol().trim() ? text('symbol.hint') : undefined"
    >
      <input ltControl [maxLength]="longest" [value]="symbol()" (input)="symbol.set($any($event.target).value)" />
    </lt-field>
    <div class="lt-toolbar whole">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="act.busy()">{{ text('open') }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class OpenDossierForm {
  readonly opened = output<DossierView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(dossierEndpoints.open);
  protected readonly longest = DOSSIER_LIMITS.symbol;
  protected readonly cover = signal<Cover>({ title: '', retention: '', note: '' });
  protected readonly symbol = signal('');
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('textarea')?.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!isWhole(this.cover()) || !this.symbol().trim()) return focusFault(this.host);
    const { title, retention, note } = this.cover();
    const body = { title, note, symbol: this.symbol(), retentionYears: readRetention(retention) ?? null };
    const dossier = await this.act.send({ body: { ...body, year: vietnamYear(new Date()) } });
    if (!dossier) return;
    this.toasts.show(this.text('open.done', { notation: dossier.notation }));
    this.opened.emit(dossier);
  }
}
