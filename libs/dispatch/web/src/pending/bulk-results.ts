import { afterNextRender, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { Icon, StatusChip } from '@lienthong/platform/ui';
import { ErrorMessages, injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import type { BulkLine } from './pending-desk';

/** What became of each document of a register act over many. */
@Component({
  selector: 'lt-bulk-results',
  imports: [Icon, StatusChip],
  template: `<section class="bulk-results">
    <header class="lt-toolbar">
      <h2 tabindex="-1">{{ text('bulk') }}</h2>
      <p role="status">{{ text('bulk.progress', { done: done(), all: lines().length, failed: failed() }) }}</p>
      <button type="button" class="lt-button quiet lt-spread" (click)="closed.emit()">
        <lt-icon name="close" />{{ text('bulk.close') }}
      </button>
    </header>
    <progress [attr.aria-label]="text('register')" [max]="lines().length" [value]="done() + failed()"></progress>
    <ol>
      @for (line of lines(); track line.row.id) {
        <li>
          <b class="lt-number number">{{ line.arrivalNumber ?? '–' }}</b>
          <span>
            <span translate="no">{{ line.row.code }}</span> · {{ line.row.senderName }}
            @if (line.problem; as problem) {
              <span class="fault">{{ errors.wordsOf(problem).happened }}</span>
            }
          </span>
          <lt-status-chip
            [tone]="line.state === 'done' ? 'done' : line.state === 'failed' ? 'late' : 'neutral'"
            [label]="
              text(line.state === 'done' ? 'bulk.done' : line.state === 'failed' ? 'bulk.failed' : 'bulk.waiting')
            "
          />
        </li>
      }
    </ol>
  </section>`,
})
export class BulkResults {
  readonly lines = input.required<readonly BulkLine[]>();
  readonly closed = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly done = computed(() => this.lines().filter((line) => line.state === 'done').length);
  protected readonly failed = computed(() => this.lines().filter((line) => line.state === 'failed').length);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The rows that had the focus have left the list.
    afterNextRender(() => host.querySelector('h2')?.focus());
  }
}
