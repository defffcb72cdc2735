import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { ancestorsOf, Icon, indexTree, RowWindow, treeMove, treeRows, type NodeRow } from '@lienthong/platform/ui';
import type { AgencyNode } from './agency-node';

const WALL = 40;

/**
 * The tree of agencies with one active line: arrows move, right and left open and fold, Enter or a click shows an agency.
 * With `found` it shows those agencies and the way to them. Draws only the lines in view.
 */
@Component({
  selector: 'lt-agency-tree',
  imports: [Icon],
  templateUrl: './agency-tree.html',
})
export class AgencyTree {
  readonly nodes = input.required<readonly AgencyNode[]>();
  readonly label = input.required<string>();
  /** Ids of agencies that were searched for; `undefined` shows all. */
  readonly found = input<readonly string[]>();
  /** The agency that is shown beside the tree. */
  readonly chosen = input<string>();
  readonly opened = output<string>();

  private readonly index = computed(() => indexTree(this.nodes()));
  private readonly searching = computed(() => this.found() !== undefined);
  private readonly matched = computed(() => new Set(this.found()));
  /** At first the roots are open, or all of a small tree; what a person opened stays open on another day. */
  private readonly expanded = linkedSignal<readonly AgencyNode[], ReadonlySet<string>>({
    source: this.nodes,
    computation: (nodes, previous) => {
      if (previous?.value.size) return previous.value;
      return new Set(nodes.length <= WALL ? nodes.map(({ id }) => id) : this.index().roots.map(({ id }) => id));
    },
  });
  protected readonly rows = computed(() => {
    const found = this.found();
    if (!found) return treeRows(this.index(), { expanded: this.expanded() }) as NodeRow<AgencyNode>[];
    const above = ancestorsOf(this.index(), found);
    return treeRows(this.index(), { expanded: above, only: new Set([...above, ...found]) }) as NodeRow<AgencyNode>[];
  });
  protected readonly active = linkedSignal<readonly NodeRow<AgencyNode>[], string | undefined>({
    source: this.rows,
    computation: (rows, previous) => {
      const kept = [previous?.value, untracked(this.chosen)].find((id) => rows.some((row) => row.id === id));
      return this.found()?.[0] ?? kept ?? rows[0]?.id;
    },
  });
  protected readonly window = new RowWindow(computed(() => this.rows().length));
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => this.window.attach(this.box().nativeElement));
    // What is shown must be visible in the tree, wherever it was chosen (a link of the pane, the address).
    effect(() => {
      const id = this.chosen();
      this.nodes();
      this.searching();
      if (id !== undefined) untracked(() => this.unfold(id));
    });
    // Only what has been drawn can be scrolled to.
    afterRenderEffect(() => {
      const id = this.chosen();
      this.nodes();
      this.searching();
      untracked(() => this.window.reveal(this.rows().findIndex((row) => row.id === id)));
    });
  }

  /** Puts the keyboard into the tree. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  /** Shows the active line's agency, as Enter does. */
  openActive(): void {
    const id = this.active();
    if (id !== undefined) this.opened.emit(id);
  }

  protected isFound(id: string): boolean {
    return !this.found() || this.matched().has(id);
  }

  protected onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    const row = this.rows().find((one) => one.id === id);
    if (!row) return;
    this.active.set(row.id);
    if (target.closest('.twist') && row.expanded !== undefined) this.toggle(row.id, !row.expanded);
    else this.opened.emit(row.id);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeMove(this.rows(), this.active(), event.key);
    if (event.key === 'Enter' || event.key === ' ') this.openActive();
    else if (!step) return;
    else if ('go' in step) this.go(step.go);
    else if ('expand' in step) this.toggle(step.expand, true);
    else this.toggle(step.collapse, false);
    event.preventDefault();
    event.stopPropagation();
  }

  private toggle(id: string, open: boolean): void {
    if (this.searching()) return; // a result shows the whole way
    this.expanded.update((all) => new Set(open ? [...all, id] : [...all].filter((one) => one !== id)));
  }

  private unfold(id: string): void {
    if (!this.index().byId.has(id)) return;
    if (!this.searching()) this.expanded.update((all) => new Set([...all, ...ancestorsOf(this.index(), [id])]));
    this.active.set(id);
  }

  private go(id: string): void {
    const at = this.rows().findIndex((row) => row.id === id);
    if (at < 0) return;
    this.active.set(id);
    this.window.reveal(at);
  }
}
