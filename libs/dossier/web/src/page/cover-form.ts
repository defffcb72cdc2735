import { Component, inject, input, linkedSignal, output, signal, ElementRef } from '@angular/core';
import { dossierEndpoints, type DossierView } from '@lienthong/dossier/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import { DateInput, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import { CoverFields, isWhole, type Cover } from '../list/cover-fields';
import { readRetention } from '../list/retention-words';
import type { dossierVi } from '../messages/dossier.vi';

/** The cover of an open dossier: changed while work goes on, or set for good when it is closed. */
@Component({
  selector: 'lt-cover-form',
  imports: [CoverFields, DateInput, Field, ProblemBanner],
  template: `<form novalidate class="dossier-form" (submit)="send($event)" (keydown.escape)="left.emit()">
    @if (closing()) {
      <p class="lt-muted whole">{{ text('close.hint') }}</p>
    }
    @if (problem(); as words) {
      <lt-problem-banner class="whole" [problem]="words" />
    }
    <lt-cover-fields [tried]="tried()" [(cover)]="cover" />
    @if (closing()) {
      <lt-field [label]="text('close.endedOn')" [required]="true" [error]="endedOn() ? undefined : text('choose')">
        <lt-date-input [max]="today" [(value)]="endedOn" />
      </lt-field>
    }
    <div class="lt-toolbar whole">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="change.busy() || close.busy()">
        {{ text(closing() ? 'close' : 'save') }}
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class CoverForm {
  readonly dossier = input.required<DossierView>();
  readonly closing = input(false);
  readonly saved = output<DossierView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly change = injectAct(dossierEndpoints.change);
  protected readonly close = injectAct(dossierEndpoints.close);
  protected readonly today = vietnamDay(new Date());
  protected readonly endedOn = signal<string | null>(this.today);
  protected readonly tried = signal(false);
  protected readonly cover = linkedSignal<Cover>(() => {
    const { title, retentionYears, note } = this.dossier();
    return { title, note, retention: retentionYears === null ? '' : String(retentionYears) };
  });
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected problem() {
    return this.change.problem() ?? this.close.problem();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const endedOn = this.endedOn();
    if (!isWhole(this.cover()) || (this.closing() && !endedOn)) return focusFault(this.host);
    const { title, retention, note } = this.cover();
    const { id, language, notation } = this.dossier();
    const kept = { title, retentionYears: readRetention(retention) ?? null };
    const saved = this.closing()
      ? await this.close.send({ params: { id }, body: { ...kept, endedOn: endedOn ?? this.today } })
      : await this.change.send({ params: { id }, body: { ...kept, note, language } });
    if (!saved) return;
    this.toasts.show(this.closing() ? this.text('close.done', { notation }) : this.text('saved'));
    this.saved.emit(saved);
  }
}
