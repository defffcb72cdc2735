import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { documentEndpoints, type documentRowSchema } from '@lienthong/document/model';
import {
  DataList,
  DateTimePipe,
  EmptyState,
  Icon,
  ListCell,
  ProblemBanner,
  StatusChip,
  UrgencyBadge,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows, Session } from '@lienthong/platform/web';
import type * as z from 'zod';
import { ListSearch } from '../lists/list-search';
import { liveTicks } from '../lists/live-ticks';
import { StatusTabs } from '../lists/status-tabs';
import { injectWriteQuery } from '../lists/write-query';
import type { documentVi } from '../messages/document.vi';

type Row = z.output<typeof documentRowSchema>;

/** Dự thảo, Trình ký or Chờ cấp số: documents that are not issued yet, last changed first. */
@Component({
  selector: 'lt-drafts-page',
  imports: [
    DataList,
    DateTimePipe,
    EmptyState,
    Icon,
    ListCell,
    ListSearch,
    ProblemBanner,
    RouterLink,
    StatusChip,
    StatusTabs,
    UrgencyBadge,
  ],
  templateUrl: './drafts-page.html',
})
export class DraftsPage {
  /** Which documents, from the route. */
  readonly status = input<'draft' | 'reviewing' | 'signed'>('draft');
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly write = injectWriteQuery();
  protected readonly drafts = pagedRows(
    documentEndpoints.list,
    () => ({ status: this.status(), q: this.q() }),
    liveTicks('documents'),
  );
  protected readonly heading = computed(() =>
    this.text(this.status() === 'draft' ? 'drafts' : this.status() === 'signed' ? 'tabs.signed' : 'status.reviewing'),
  );
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'type', label: this.text('draft.type'), width: '150px' },
    { key: 'subject', label: this.text('draft.subject'), narrow: 'wide' },
    { key: 'now', label: this.text('draft.now'), width: '200px', narrow: 'last' },
    { key: 'signer', label: this.text('draft.signerName'), width: '160px', narrow: 'hide' },
    { key: 'files', label: this.text('files'), width: '64px', align: 'end', narrow: 'hide' },
    { key: 'changedAt', label: this.text('draft.changedAt'), width: '140px', narrow: 'hide' },
  ]);
  protected readonly idOf = (draft: Row) => draft.id;
  protected readonly nameOf = (draft: Row) => draft.subject || draft.typeName;

  constructor() {
    const group = () => this.heading();
    useShortcuts([{ keys: 'n', label: () => this.text('draft.new'), group, run: () => this.begin() }]);
  }

  protected search(q: string): void {
    this.write({ q });
  }

  protected open(draft: Row): void {
    void this.router.navigate(this.linkOf(draft));
  }

  /** What is written goes on in the editor; what was sent back shows first why. */
  protected linkOf({ id, status, returned }: Row): string[] {
    return status === 'draft' && !returned ? ['/outgoing', id, 'edit'] : ['/outgoing', id];
  }

  private begin(): void | false {
    if (!this.session.can('document.draft')) return false;
    void this.router.navigate(['/outgoing', 'new']);
  }
}
