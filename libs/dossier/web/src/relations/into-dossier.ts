import { Component, inject, input, output, signal } from '@angular/core';
import { dossierEndpoints } from '@lienthong/dossier/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { apiResource, injectAct, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';

const MOST = 8;

/** Puts the document into one of the open dossiers; the own ones come first by themselves, as they were opened last. */
@Component({
  selector: 'lt-into-dossier',
  imports: [Control, Field, ProblemBanner],
  template: `@if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field [label]="text('intoDossier.find')">
      <input ltControl type="search" [value]="words()" (input)="words.set($any($event.target).value)" />
    </lt-field>
    <ul class="picks" [attr.aria-label]="text('intoDossier.find')">
      @for (one of dossiers.latest()?.items ?? []; track one.id) {
        <li>
          <button type="button" class="lt-button quiet" (click)="file(one.id, one.notation)">
            <b translate="no">{{ one.notation }}</b> {{ one.title }} <span class="lt-muted">{{ one.holderName }}</span>
          </button>
        </li>
      } @empty {
        <li class="lt-muted">{{ text('none') }}</li>
      }
    </ul>`,
})
export class IntoDossier {
  readonly record = input.required<{ readonly kind: 'document' | 'arrival'; readonly id: string }>();
  readonly filed = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(dossierEndpoints.file);
  protected readonly words = signal('');
  protected readonly dossiers = apiResource(dossierEndpoints.list, () => ({
    query: { state: 'open' as const, limit: MOST, q: this.words().trim() || undefined },
  }));
  private readonly toasts = inject(Toasts);

  protected async file(id: string, notation: string): Promise<void> {
    if (!(await this.act.send({ params: { id }, body: { records: [this.record()] } }))) return;
    this.toasts.show(this.text('intoDossier.done', { notation }));
    this.filed.emit();
  }
}
