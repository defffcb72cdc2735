import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, ElementRef, inject, input, model, output } from '@angular/core';
import { formatNumber } from '../format/format';
import { matchesStroke } from '../keys/stroke';
import { useShortcuts } from '../keys/use-shortcuts';
import { UI_TEXT } from '../text/ui-text';
import type { ListColumn } from './list-column';
import { ListCell } from './list-cell';
import { between, stepTo, toggled } from './row-range';

/**
 * Rows under headings, one of them active, any of them selected. One Tab stop; `j` `k` and the arrows move,
 * `x` and Shift with the arrows select, Enter or a click opens. Further rows come by "xem thêm" (keyset paging).
 */
@Component({
  selector: 'lt-data-list',
  imports: [NgTemplateOutlet],
  templateUrl: './data-list.html',
})
export class DataList<T> {
  readonly rows = input.required<readonly T[]>();
  readonly columns = input.required<readonly ListColumn[]>();
  /** Stable identity of a row. */
  readonly idOf = input.required<(row: T) => string>();
  /** What a screen reader calls the row when selecting it. */
  readonly nameOf = input.required<(row: T) => string>();
  /** Rows that are to stand out, for example unread ones. */
  readonly isStrong = input<(row: T) => boolean>(() => false);
  /** Name of the whole list. */
  readonly label = input.required<string>();
  /** Rows there are altogether, when known. */
  readonly total = input<number>();
  /** Whether more rows can be asked for. */
  readonly more = input(false);
  readonly loading = input(false);
  readonly selectable = input(false);
  readonly activeId = model<string>();
  readonly selectedIds = model<ReadonlySet<string>>(new Set<string>());
  /** Enter, double click or click on a row. */
  readonly opened = output<T>();
  readonly moreWanted = output<void>();

  protected readonly text = inject(UI_TEXT);
  protected readonly number = formatNumber;
  protected readonly cells = contentChildren<ListCell<T>>(ListCell);
  protected readonly ids = computed(() => this.rows().map((row) => this.idOf()(row)));
  /** The row Tab leads to: the active one, or the first. */
  protected readonly tabId = computed(() => {
    const active = this.activeId();
    return active !== undefined && this.ids().includes(active) ? active : this.ids()[0];
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    const group = () => this.text('list.keys');
    useShortcuts([
      { keys: 'j', label: () => this.text('list.next'), group, run: () => this.move(1) },
      { keys: 'k', label: () => this.text('list.previous'), group, run: () => this.move(-1) },
      { keys: 'x', label: () => this.text('list.toggle'), group, run: () => this.toggleActive() },
    ]);
  }

  protected cellOf(column: ListColumn): ListCell<T> | undefined {
    return this.cells().find((cell) => cell.ltCell() === column.key);
  }

  protected open(row: T): void {
    this.activeId.set(this.idOf()(row));
    this.opened.emit(row);
  }

  protected toggle(id: string): void {
    this.selectedIds.update((ids) => toggled(ids, id));
  }

  protected onKey(event: KeyboardEvent, row: T): void {
    if (event.target !== event.currentTarget || event.isComposing) return;
    const down = (keys: string) => matchesStroke(event, keys);
    if (down('ArrowDown')) this.move(1);
    else if (down('ArrowUp')) this.move(-1);
    else if (down('Home')) this.move(-this.ids().length);
    else if (down('End')) this.move(this.ids().length);
    else if (down('shift+ArrowDown')) this.extend(1);
    else if (down('shift+ArrowUp')) this.extend(-1);
    else if (down('Enter')) this.open(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Makes the row `step` places away the active one and brings it into view. */
  private move(step: number): void | false {
    const next = stepTo(this.ids(), this.activeId(), step);
    if (next === undefined) return false;
    this.activeId.set(next);
    this.focus(next);
  }

  private extend(step: number): void {
    const from = this.tabId();
    if (!this.selectable() || from === undefined) return;
    this.move(step);
    const reached = between(this.ids(), from, this.activeId() ?? from);
    this.selectedIds.update((ids) => new Set([...ids, ...reached]));
  }

  private toggleActive(): void | false {
    const active = this.activeId();
    if (!this.selectable() || active === undefined) return false;
    this.toggle(active);
  }

  private focus(id: string): void {
    const rows = this.host.nativeElement.querySelectorAll<HTMLElement>('tbody > tr');
    rows[this.ids().indexOf(id)]?.focus();
  }
}
