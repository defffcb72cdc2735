import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { dispatchEndpoints, type silentRowSchema } from '@lienthong/dispatch/model';
import { liveTicks } from '@lienthong/document/web';
import {
  DataList,
  DateTimePipe,
  EmptyState,
  ListCell,
  ProblemBanner,
  StatusChip,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dispatchVi } from '../messages/dispatch.vi';
import { DeliveryWords } from '../words/delivery-words';
import { minuteClock } from '../words/minute-clock';

type Silent = z.output<typeof silentRowSchema>;

/** One row per receiver that has not answered, the longest silence first. */
@Component({
  selector: 'lt-silent-list',
  imports: [DataList, DateTimePipe, EmptyState, ListCell, ProblemBanner, StatusChip],
  template: `@if (silent.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="silent.reload()" />
    }
    <lt-data-list
      [label]="text('delivery.silent')"
      [rows]="silent.rows()"
      [columns]="columns()"
      [idOf]="idOf"
      [nameOf]="nameOf"
      [loading]="silent.loading()"
      [more]="silent.more()"
      (opened)="open($event)"
      (moreWanted)="silent.loadMore()"
    >
      <ng-template [ltCell]="'recipient'" [ltCellOf]="silent.rows()" let-row>
        <b>{{ row.recipientName }}</b>
      </ng-template>
      <ng-template [ltCell]="'silence'" [ltCellOf]="silent.rows()" let-row>
        <lt-status-chip tone="soon" [label]="words.silence(row.arrivedAt ?? '', now())" />
      </ng-template>
      <ng-template [ltCell]="'code'" [ltCellOf]="silent.rows()" let-row>
        <span class="lt-number" translate="no">{{ row.code }}</span>
      </ng-template>
      <ng-template [ltCell]="'subject'" [ltCellOf]="silent.rows()" let-row>
        <span class="lt-two-lines">{{ row.subject }}</span>
      </ng-template>
      <ng-template [ltCell]="'state'" [ltCellOf]="silent.rows()" let-row>
        <lt-status-chip [label]="words.stateOf(row.state)" [tone]="words.toneOf(row.state)" />
      </ng-template>
      <ng-template [ltCell]="'arrivedAt'" [ltCellOf]="silent.rows()" let-row>
        <span class="lt-number">{{ row.arrivedAt | ltDateTime }}</span>
      </ng-template>
      @if (silent.answered()) {
        <lt-empty-state [heading]="text('delivery.silent.none')" />
      }
    </lt-data-list>`,
})
export class SilentList {
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly words = inject(DeliveryWords);
  protected readonly now = minuteClock();
  private readonly router = inject(Router);
  protected readonly silent = pagedRows(dispatchEndpoints.silent, () => ({}), liveTicks('dispatches'));
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'recipient', label: this.text('delivery.recipient'), width: '260px' },
    { key: 'silence', label: this.text('sending.silence'), width: '150px' },
    { key: 'code', label: this.text('arrival.code'), width: '150px' },
    { key: 'subject', label: this.text('arrival.subject'), narrow: 'wide' },
    { key: 'state', label: this.text('delivery.state'), width: '110px' },
    { key: 'arrivedAt', label: this.text('arrival.arrivedAt'), width: '140px', narrow: 'last' },
  ]);
  protected readonly idOf = (row: Silent) => row.id;
  protected readonly nameOf = (row: Silent) => row.recipientName;

  protected open(row: Silent): void {
    void this.router.navigate(['/outgoing', row.documentId], { queryParams: { tab: 'route' } });
  }
}
