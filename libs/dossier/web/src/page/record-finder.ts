import { Component, computed, input, output } from '@angular/core';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import { Control, DatePipe, Field } from '@lienthong/platform/ui';
import { apiResource, injectRestedWords, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';

/** A document that can be filed or linked. */
export interface FoundRecord {
  readonly kind: 'document' | 'arrival';
  readonly id: string;
  readonly code: string;
  readonly typeName: string;
  readonly subject: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
}

const MOST = 8;

/** Finds issued and registered documents by code however typed, or by words of the subject; a press chooses. */
@Component({
  selector: 'lt-record-finder',
  imports: [Control, DatePipe, Field],
  template: `<lt-field [label]="label()" [hint]="text('file.find.hint')">
      <input
        ltControl
        type="search"
        autocomplete="off"
        [value]="words.value()"
        (input)="words.later($any($event.target).value)"
      />
    </lt-field>
    @if (words.value() && answered()) {
      <ul class="picks" [attr.aria-label]="label()">
        @for (one of records(); track one.id) {
          <li>
            <button
              type="button"
              class="lt-button quiet"
              [disabled]="used().includes(one.id)"
              (click)="chosen.emit(one)"
            >
              <b translate="no">{{ one.code }}</b> {{ one.typeName }}: {{ one.subject }}
              <span class="lt-muted">{{ one.issuer }} · {{ one.issuedOn | ltDate }}</span>
              @if (used().includes(one.id)) {
                <span class="lt-muted">({{ text('file.inside') }})</span>
              }
            </button>
          </li>
        } @empty {
          <li class="lt-muted">{{ text('file.none') }}</li>
        }
      </ul>
    }`,
})
export class RecordFinder {
  readonly label = input.required<string>();
  /** Ids that cannot be chosen. */
  readonly used = input<readonly string[]>([]);
  readonly chosen = output<FoundRecord>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly words = injectRestedWords();
  private readonly documents = apiResource(documentEndpoints.list, () =>
    this.words.value() ? { query: { status: 'issued' as const, q: this.words.value(), limit: MOST } } : undefined,
  );
  private readonly arrivals = apiResource(arrivalEndpoints.list, () =>
    this.words.value() ? { query: { state: 'registered' as const, q: this.words.value(), limit: MOST } } : undefined,
  );
  protected readonly answered = computed(() => !!this.documents.latest() && !!this.arrivals.latest());
  protected readonly records = computed<readonly FoundRecord[]>(() => [
    ...(this.documents.latest()?.items ?? []).map((one) => ({
      ...one,
      kind: 'document' as const,
      code: one.code ?? '',
      issuer: one.signerName,
    })),
    ...(this.arrivals.latest()?.items ?? []).map((one) => ({
      ...one,
      kind: 'arrival' as const,
      issuer: one.senderName,
    })),
  ]);
}
