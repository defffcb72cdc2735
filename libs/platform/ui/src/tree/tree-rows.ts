import { descendantsOf, type TreeIndex, type TreeNode } from './tree-index';

/** A node that shows at present. */
export interface NodeRow<N extends TreeNode> {
  readonly kind: 'node';
  readonly id: string;
  readonly node: N;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** `undefined` for a leaf. */
  readonly expanded: boolean | undefined;
}

/** One line that stands for many siblings which do not show yet: "+187 xã". */
export interface MoreRow<N extends TreeNode> {
  readonly kind: 'more';
  readonly id: string;
  readonly parentId: string | null;
  readonly hidden: readonly N[];
  readonly level: number;
  readonly position: number;
  readonly size: number;
}

/** One line of a tree on the screen. */
export type TreeRow<N extends TreeNode> = NodeRow<N> | MoreRow<N>;

/** What decides which lines show. */
export interface TreeView {
  readonly expanded: ReadonlySet<string>;
  /** Only these nodes show (result of a search). */
  readonly only?: ReadonlySet<string>;
  /** Most siblings shown before the rest becomes one line. */
  readonly cap?: number;
  /** Parents (`''` for the roots) whose siblings show without a cap. */
  readonly uncapped?: ReadonlySet<string>;
}

/** The lines of a tree that show, from top to bottom. */
export function treeRows<N extends TreeNode>(index: TreeIndex<N>, view: TreeView): TreeRow<N>[] {
  return siblingRows(index, view, null, 1);
}

function siblingRows<N extends TreeNode>(
  index: TreeIndex<N>,
  view: TreeView,
  parentId: string | null,
  level: number,
): TreeRow<N>[] {
  const all = (parentId === null ? index.roots : (index.children.get(parentId) ?? [])).filter(
    (node) => view.only?.has(node.id) ?? true,
  );
  const cap = view.uncapped?.has(parentId ?? '') ? undefined : view.cap;
  // One line for one hidden sibling would save nothing.
  const shown = cap === undefined || all.length <= cap + 1 ? all : all.slice(0, cap);
  const hidden = all.slice(shown.length);
  const size = shown.length + (hidden.length ? 1 : 0);
  const rows = shown.flatMap((node, at) => nodeRows(index, view, node, { level, position: at + 1, size }));
  if (hidden.length)
    rows.push({ kind: 'more', id: `${parentId ?? ''}+more`, parentId, hidden, level, position: size, size });
  return rows;
}

type Place = Pick<NodeRow<TreeNode>, 'level' | 'position' | 'size'>;

function nodeRows<N extends TreeNode>(index: TreeIndex<N>, view: TreeView, node: N, place: Place): TreeRow<N>[] {
  const leaf = !(index.children.get(node.id) ?? []).some((child) => view.only?.has(child.id) ?? true);
  const expanded = leaf ? undefined : view.expanded.has(node.id);
  const row: NodeRow<N> = { kind: 'node', id: node.id, node, expanded, ...place };
  return expanded ? [row, ...siblingRows(index, view, node.id, place.level + 1)] : [row];
}

/** All nodes a "more" line stands for, with everything under them. */
export function nodesBehind<N extends TreeNode>(index: TreeIndex<N>, row: MoreRow<N>): N[] {
  return row.hidden.flatMap((node) => [
    node,
    ...descendantsOf(index, node.id).flatMap((id) => index.byId.get(id) ?? []),
  ]);
}
