import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { documentEndpoints, type documentRowSchema } from '@lienthong/document/model';
import { injectWriteQuery, ListSearch, liveTicks, StatusTabs } from '@lienthong/document/web';
import {
  CodeBadge,
  DataList,
  DatePipe,
  EmptyState,
  Icon,
  ListCell,
  ProblemBanner,
  ProgressCell,
  UrgencyBadge,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows, Session } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dispatchVi } from '../messages/dispatch.vi';
import { sendingProgress } from './sending-progress';

type Issued = z.output<typeof documentRowSchema>;

/** Sổ đi: what was issued, the latest first, with how many have received it. */
@Component({
  selector: 'lt-outgoing-list-page',
  imports: [
    CodeBadge,
    DataList,
    DatePipe,
    EmptyState,
    Icon,
    ListCell,
    ListSearch,
    ProblemBanner,
    ProgressCell,
    RouterLink,
    StatusTabs,
    UrgencyBadge,
  ],
  templateUrl: './outgoing-list-page.html',
})
export class OutgoingListPage {
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly write = injectWriteQuery();
  private readonly news = [liveTicks('documents'), liveTicks('dispatches')] as const;
  protected readonly documents = pagedRows(
    documentEndpoints.list,
    () => ({ status: 'issued' as const, q: this.q() }),
    () => this.news[0]() + this.news[1](),
  );
  protected readonly progress = sendingProgress(this.documents.rows, () => this.q());
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'code', label: this.text('arrival.code'), width: '160px' },
    { key: 'type', label: this.text('arrival.type'), width: '120px', narrow: 'hide' },
    { key: 'subject', label: this.text('arrival.subject'), narrow: 'wide' },
    { key: 'signer', label: this.text('arrival.signer'), width: '160px', narrow: 'hide' },
    { key: 'issuedOn', label: this.text('outgoing.issuedOn'), width: '104px' },
    { key: 'progress', label: this.text('outgoing.progress'), width: '200px', narrow: 'last' },
  ]);
  protected readonly idOf = (row: Issued) => row.id;
  protected readonly nameOf = (row: Issued) => row.code ?? row.subject;

  protected search(q: string): void {
    this.write({ q });
  }

  protected open(row: Issued): void {
    void this.router.navigate(['/outgoing', row.id]);
  }
}
