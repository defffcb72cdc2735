import { Component, inject, input, linkedSignal, output } from '@angular/core';
import type { AnswerOf } from '@lienthong/platform/contract';
import { DateTimePipe, NumberPipe, ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { injectAct, injectText } from '@lienthong/platform/web';
import { registerEndpoints } from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';

type Report = AnswerOf<typeof registerEndpoints.report>;

/** Khoá sổ: the seal of a book and whether its lines are still the same, or the act that seals it. */
@Component({
  selector: 'lt-seal-section',
  imports: [DateTimePipe, NumberPipe, ProblemBanner, StatusChip],
  template: `@if (report().seal; as seal) {
      <section class="seal" aria-labelledby="book-seal">
        <h2 id="book-seal">{{ text('seal') }}</h2>
        <p>
          <lt-status-chip
            [tone]="seal.intact ? 'done' : 'late'"
            [label]="text(seal.intact ? 'seal.intact' : 'seal.broken')"
          />
        </p>
        <dl class="lt-facts">
          <dt>{{ text('seal.by') }}</dt>
          <dd>{{ seal.sealedBy }}, {{ seal.sealedAt | ltDateTime }}</dd>
          <dt>{{ text('seal.lines') }}</dt>
          <dd class="lt-number">{{ seal.lines | ltNumber }}</dd>
          <dt>{{ text('seal.digest') }}</dt>
          <dd class="digest" translate="no">{{ seal.digest }}</dd>
        </dl>
      </section>
    } @else if (maySeal()) {
      <section class="seal" aria-labelledby="book-seal">
        <h2 id="book-seal">{{ text('seal') }}</h2>
        @if (act.problem(); as problem) {
          <lt-problem-banner [problem]="problem" />
        }
        @if (asking()) {
          <p>{{ text('seal.ask', { last: report().book.last, year: report().book.year }) }}</p>
          <div class="lt-toolbar">
            <button type="button" class="lt-button danger" [attr.aria-disabled]="act.busy()" (click)="send()">
              {{ text('seal.do') }}
            </button>
            <button type="button" class="lt-button quiet" (click)="asking.set(false)">{{ text('leave') }}</button>
          </div>
        } @else {
          <p class="lt-muted">{{ text('seal.hint') }}</p>
          <button type="button" class="lt-button" (click)="asking.set(true)">{{ text('seal.do') }}</button>
        }
      </section>
    }`,
})
export class SealSection {
  readonly report = input.required<Report>();
  readonly maySeal = input(false);
  readonly sealed = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly act = injectAct(registerEndpoints.seal);
  protected readonly asking = linkedSignal({ source: () => this.report().book.series, computation: () => false });
  private readonly toasts = inject(Toasts);

  protected async send(): Promise<void> {
    const { series, year } = this.report().book;
    if (!(await this.act.send({ body: { series, year } }))) return;
    this.toasts.show(this.text('seal.done', { year }));
    this.sealed.emit();
  }
}
