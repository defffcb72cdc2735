import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { reviewEndpoints } from '@lienthong/document/model';
import {
  DataList,
  DateTimePipe,
  EmptyState,
  ListCell,
  ProblemBanner,
  StatusChip,
  UrgencyBadge,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import { liveTicks } from '../lists/live-ticks';
import { StatusTabs } from '../lists/status-tabs';
import type { documentVi } from '../messages/document.vi';
import { SignMany, type Waiting } from './sign-many';

/** Chờ tôi: documents that wait for an act of the person; many are signed at once, with a result for each. */
@Component({
  selector: 'lt-steps-page',
  imports: [
    DataList,
    DateTimePipe,
    EmptyState,
    ListCell,
    ProblemBanner,
    RouterLink,
    StatusChip,
    StatusTabs,
    UrgencyBadge,
  ],
  providers: [SignMany],
  templateUrl: './steps-page.html',
})
export class StepsPage {
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly many = inject(SignMany);
  private readonly router = inject(Router);
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly steps = pagedRows(reviewEndpoints.waiting, () => ({}), liveTicks('documents'));
  protected readonly chosen = computed(() => this.steps.rows().filter(({ stepId }) => this.selected().has(stepId)));
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'kind', label: this.text('review.asked'), width: '150px' },
    { key: 'type', label: this.text('draft.type'), width: '120px', narrow: 'hide' },
    { key: 'subject', label: this.text('draft.subject'), narrow: 'wide' },
    { key: 'from', label: this.text('review.from'), width: '180px', narrow: 'last' },
    { key: 'since', label: this.text('review.since'), width: '140px', narrow: 'hide' },
  ]);
  protected readonly idOf = (step: Waiting) => step.stepId;
  protected readonly nameOf = (step: Waiting) => step.subject;

  constructor() {
    const group = () => this.text('tabs.steps');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('review.many.do'), group, run: () => this.run() },
      { keys: 'Escape', label: () => this.text('review.many.close'), group, run: () => this.many.close() },
    ]);
  }

  protected kindOf({ kind }: Waiting) {
    return `step.${kind}` as const;
  }

  protected open(step: Waiting): void {
    void this.router.navigate(['/outgoing', step.documentId]);
  }

  protected run(): void | false {
    if (this.chosen().length === 0) return false;
    void this.many.run(this.chosen()).then(() => {
      this.selected.set(new Set());
      this.steps.reload();
    });
  }
}
