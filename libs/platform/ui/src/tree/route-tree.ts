import { Component, computed, type ElementRef, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { StatusChip, type Tone } from '../badges/status-chip';
import { Icon } from '../icon/icon';
import { indexTree, type TreeNode } from './tree-index';
import { treeMove } from './tree-move';
import { nodesBehind, treeRows, type MoreRow, type TreeRow } from './tree-rows';

/** One station of a document's way. */
export interface RouteNode extends TreeNode {
  /** State in words. */
  readonly state: string;
  readonly tone: Tone;
  /** Time or number beside it. */
  readonly hint?: string;
}

/** The way of a document as a tree of stations; long rows of siblings fold into one line ("+187 xã"). */
@Component({
  selector: 'lt-route-tree',
  imports: [Icon, StatusChip],
  templateUrl: './route-tree.html',
})
export class RouteTree {
  readonly nodes = input.required<readonly RouteNode[]>();
  readonly label = input.required<string>();
  /** Most siblings shown before the rest folds into one line. */
  readonly cap = input(12);
  /** Words of such a line, for example "+187 xã · 180 đã nhận". */
  readonly summarise = input<(hidden: readonly RouteNode[]) => string>((hidden) => `+${hidden.length}`);
  /** Enter or click on a station. */
  readonly opened = output<RouteNode>();

  private readonly index = computed(() => indexTree(this.nodes()));
  /** Everything is open at first unless that would be a wall of lines. */
  protected readonly expanded = linkedSignal<readonly RouteNode[], ReadonlySet<string>>({
    source: this.nodes,
    computation: (nodes, previous) =>
      previous?.value ?? new Set(nodes.length <= 300 ? nodes.map(({ id }) => id) : this.roots()),
  });
  private readonly uncapped = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() =>
    treeRows(this.index(), { expanded: this.expanded(), cap: this.cap(), uncapped: this.uncapped() }),
  );
  protected readonly active = linkedSignal<readonly TreeRow<RouteNode>[], string | undefined>({
    source: this.rows,
    computation: (rows, previous) => rows.find(({ id }) => id === previous?.value)?.id ?? rows[0]?.id,
  });
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected wordsOf(row: MoreRow<RouteNode>): string {
    return this.summarise()(nodesBehind(this.index(), row));
  }

  protected choose(row: TreeRow<RouteNode>): void {
    this.active.set(row.id);
    if (row.kind === 'node') this.opened.emit(row.node);
    else this.reveal(row);
  }

  protected toggle(id: string, open: boolean): void {
    this.expanded.update((all) => new Set(open ? [...all, id] : [...all].filter((one) => one !== id)));
  }

  protected onKey(event: KeyboardEvent, row: TreeRow<RouteNode>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeMove(this.rows(), row.id, event.key);
    if (event.key === 'Enter' || event.key === ' ') this.choose(row);
    else if (!step) return;
    else if ('go' in step) this.focus(step.go);
    else if ('expand' in step) this.toggle(step.expand, true);
    else this.toggle(step.collapse, false);
    event.preventDefault();
    event.stopPropagation();
  }

  private roots(): string[] {
    return this.index().roots.map(({ id }) => id);
  }

  private reveal(row: MoreRow<RouteNode>): void {
    this.uncapped.update((all) => new Set([...all, row.parentId ?? '']));
    const first = row.hidden[0];
    if (first) queueMicrotask(() => this.focus(first.id));
  }

  private focus(id: string): void {
    this.active.set(id);
    const at = this.rows().findIndex((row) => row.id === id);
    // The line may only just be there: wait for it to be drawn.
    requestAnimationFrame(() => (this.list()?.nativeElement.children[at] as HTMLElement | undefined)?.focus());
  }
}
