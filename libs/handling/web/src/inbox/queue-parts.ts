import { inject, Injectable } from '@angular/core';
import type { LinkTab } from '@lienthong/document/web';
import { QUEUE_TABS, type QueueTab } from '@lienthong/handling/model';
import type { ListColumn } from '@lienthong/platform/ui';
import { injectText, Session } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { QueueCounts } from '../shell/queue-counts';

/** The parts of the queue with their counts, and what each shows of its rows. */
@Injectable()
export class QueueParts {
  private readonly text = injectText<typeof handlingVi>('handling');
  private readonly counts = inject(QueueCounts);
  private readonly session = inject(Session);

  /** The part the address names; the first one when it names none. */
  read(part: string | undefined): QueueTab {
    return QUEUE_TABS.find((tab) => tab === part) ?? 'todo';
  }

  /** The parts as views of the page: only who hands over from the register has something to hand over. */
  tabs(): readonly LinkTab[] {
    const known = this.counts.known();
    const mine = QUEUE_TABS.filter((tab) => tab !== 'to_route' || this.session.can('handling.route'));
    return mine.map((key) => ({ key, label: this.text(`tab.${key}`), ...(known ? { count: known[key] } : {}) }));
  }

  columns(tab: QueueTab): readonly ListColumn[] {
    const other = tab === 'given' ? this.text('row.to') : this.text('row.from');
    return [
      { key: 'mark', label: this.text('row.due'), width: '112px' },
      { key: 'code', label: this.text('row.code'), width: '136px' },
      { key: 'subject', label: this.text('row.subject'), narrow: 'wide' },
      { key: 'from', label: other, width: '150px' },
      ...(tab === 'to_route' ? [] : [{ key: 'state', label: '', width: '112px' }]),
      { key: 'since', label: this.text('row.since'), width: '86px', narrow: 'last' as const },
    ];
  }
}
