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
  UrgencyBadge,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type * as z from 'zod';
import { ListSearch } from '../lists/list-search';
import { liveTicks } from '../lists/live-ticks';
import { pagedRows } from '../lists/paged-rows';
import { injectWriteQuery } from '../lists/write-query';
import type { documentVi } from '../messages/document.vi';

type Draft = z.output<typeof documentRowSchema>;

/** Dự thảo: what is being written, last changed first. */
@Component({
  selector: 'lt-drafts-page',
  imports: [DataList, DateTimePipe, EmptyState, Icon, ListCell, ListSearch, ProblemBanner, RouterLink, UrgencyBadge],
  templateUrl: './drafts-page.html',
})
export class DraftsPage {
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly write = injectWriteQuery();
  protected readonly drafts = pagedRows(
    documentEndpoints.list,
    () => ({ status: 'draft' as const, q: this.q() }),
    liveTicks('documents'),
  );
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'type', label: this.text('draft.type'), width: '150px' },
    { key: 'subject', label: this.text('draft.subject'), narrow: 'wide' },
    { key: 'signer', label: this.text('draft.signerName'), width: '180px', narrow: 'hide' },
    { key: 'files', label: this.text('files'), width: '64px', align: 'end' },
    { key: 'changedAt', label: this.text('draft.changedAt'), width: '140px', narrow: 'last' },
  ]);
  protected readonly idOf = (draft: Draft) => draft.id;
  protected readonly nameOf = (draft: Draft) => draft.subject || draft.typeName;

  constructor() {
    const group = () => this.text('drafts');
    useShortcuts([{ keys: 'n', label: () => this.text('draft.new'), group, run: () => this.begin() }]);
  }

  protected search(q: string): void {
    this.write({ q });
  }

  protected open(draft: Draft): void {
    void this.router.navigate(['/outgoing', draft.id, 'edit']);
  }

  private begin(): void | false {
    if (!this.session.can('document.draft')) return false;
    void this.router.navigate(['/outgoing', 'new']);
  }
}
