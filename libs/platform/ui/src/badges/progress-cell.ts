import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../format/format';
import { UI_TEXT } from '../text/ui-text';

/** `182/190 đã vào sổ · 3 trả lại` with a thin bar of the same facts. */
@Component({
  selector: 'lt-progress-cell',
  template: `<span class="words">
      <span
        ><b>{{ number(done()) }}/{{ number(total()) }}</b> {{ doneLabel() || text('progress.received') }}</span
      >&ngsp;
      @if (refused()) {
        <span class="refused">· {{ text('progress.refused', { count: number(refused()) }) }}</span>
      }
    </span>
    <span class="track" aria-hidden="true">
      <span class="bar" [style.width.%]="share(done())"></span>
      <span class="bar refused" [style.width.%]="share(refused())"></span>
    </span>`,
})
export class ProgressCell {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  readonly refused = input(0);
  /** Other words than "đã vào sổ". */
  readonly doneLabel = input<string>();
  protected readonly text = inject(UI_TEXT);
  protected readonly number = formatNumber;
  private readonly whole = computed(() => Math.max(1, this.total()));

  protected share(part: number): number {
    return (100 * part) / this.whole();
  }
}
