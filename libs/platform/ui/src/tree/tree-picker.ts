import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { foldVietnamese } from '@lienthong/platform/text';
import { formatNumber } from '../format/format';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';
import { chooseAll, chooseBranch, chooseOne, chosenState, countBranches, type PickNode } from './choose';
import { RowWindow } from './row-window';
import { ancestorsOf, indexTree } from './tree-index';
import { treeMove } from './tree-move';
import { treeRows, type NodeRow } from './tree-rows';

/** Many nodes under one name, for example "mọi xã". */
export interface PickGroup {
  readonly id: string;
  readonly label: string;
  readonly ids: readonly string[];
}

let count = 0;

/**
 * A tree of boxes to tick, with search without accents, groups, and keys: arrows move, Space ticks one,
 * Shift+Space a whole branch, Enter in the search field ticks the first match. Draws only the lines in view.
 */
@Component({
  selector: 'lt-tree-picker',
  imports: [Icon],
  templateUrl: './tree-picker.html',
})
export class TreePicker {
  readonly nodes = input.required<readonly PickNode[]>();
  readonly label = input.required<string>();
  readonly groups = input<readonly PickGroup[]>([]);
  readonly selected = model<ReadonlySet<string>>(new Set<string>());

  protected readonly text = inject(UI_TEXT);
  protected readonly number = formatNumber;
  protected readonly id = `lt-tree-${++count}`;
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly query = signal('');
  protected readonly index = computed(() => indexTree(this.nodes()));
  private readonly folded = computed(() =>
    this.nodes().map((node) => [node.id, foldVietnamese(`${node.label} ${node.hint ?? ''}`)] as const),
  );
  private readonly matches = computed(() => {
    const words = foldVietnamese(this.query()).split(/\s+/).filter(Boolean);
    if (!words.length) return undefined;
    return this.folded().flatMap(([id, text]) => (words.every((word) => text.includes(word)) ? [id] : []));
  });
  private readonly opened = linkedSignal<ReadonlySet<string>>(() => new Set(this.index().roots.map(({ id }) => id)));
  protected readonly rows = computed(() => {
    const found = this.matches();
    if (!found) return treeRows(this.index(), { expanded: this.opened() }) as NodeRow<PickNode>[];
    const above = ancestorsOf(this.index(), found);
    return treeRows(this.index(), { expanded: above, only: new Set([...above, ...found]) }) as NodeRow<PickNode>[];
  });
  protected readonly counts = computed(() => countBranches(this.index(), this.selected()));
  protected readonly active = linkedSignal<readonly NodeRow<PickNode>[], string | undefined>({
    source: this.rows,
    computation: (rows, previous) =>
      this.matches()?.[0] ?? rows.find(({ id }) => id === previous?.value)?.id ?? rows[0]?.id,
  });
  protected readonly window = new RowWindow(computed(() => this.rows().length));
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => this.window.attach(this.box()?.nativeElement));
  }

  protected stateOf(node: PickNode): string {
    return chosenState(node, this.counts().get(node.id), this.selected());
  }

  protected isWhole(group: PickGroup): boolean {
    return group.ids.length > 0 && group.ids.every((id) => this.selected().has(id));
  }

  protected tickGroup(group: PickGroup): void {
    this.selected.update((chosen) => chooseAll(chosen, group.ids));
  }

  protected tick(id: string, branch = false): void {
    this.active.set(id);
    this.selected.update((chosen) => (branch ? chooseBranch : chooseOne)(this.index(), chosen, id));
  }

  protected toggle(id: string, open: boolean): void {
    this.opened.update((all) => new Set(open ? [...all, id] : [...all].filter((one) => one !== id)));
  }

  /** One listener for all lines: on the arrow it opens or folds, on "cả nhánh" or with Shift it ticks the branch. */
  protected onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    const row = this.rows().find((one) => one.id === id);
    if (!row) return;
    if (target.closest('.twist') && row.expanded !== undefined) this.toggle(row.id, !row.expanded);
    else this.tick(row.id, event.shiftKey || target.closest('.whole') !== null);
  }

  protected onSearchKey(event: KeyboardEvent): void {
    // With a modifier it is a key of the page: Ctrl+Enter issues, it does not choose.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') this.box()?.nativeElement.focus();
    else if (event.key === 'Enter' && this.matches()?.[0]) this.tick(this.matches()![0]!);
    else if (event.key === 'Escape' && this.query()) this.query.set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected onKey(event: KeyboardEvent): void {
    const active = this.active();
    if (event.ctrlKey || event.metaKey || event.altKey || active === undefined) return;
    const step = treeMove(this.rows(), active, event.key);
    if (event.key === ' ' || event.key === 'Enter') this.tick(active, event.shiftKey);
    else if (!step) return;
    else if ('go' in step) this.go(step.go);
    else if ('expand' in step) this.toggle(step.expand, true);
    else this.toggle(step.collapse, false);
    event.preventDefault();
    event.stopPropagation();
  }

  private go(id: string): void {
    this.active.set(id);
    this.window.reveal(this.rows().findIndex((row) => row.id === id));
  }
}
