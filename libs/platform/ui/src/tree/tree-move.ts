import type { TreeNode } from './tree-index';
import type { TreeRow } from './tree-rows';

/** What a key of the tree pattern does: go to a line, or open or fold one. */
export type TreeStep = { readonly go: string } | { readonly expand: string } | { readonly collapse: string };

/** The step of a key (WAI-ARIA tree pattern) from the active line; `undefined` when the key means nothing here. */
export function treeMove(
  rows: readonly TreeRow<TreeNode>[],
  activeId: string | undefined,
  key: string,
): TreeStep | undefined {
  const at = rows.findIndex((row) => row.id === activeId);
  const row = rows[at];
  const to = (index: number): TreeStep | undefined => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index))];
    return target && { go: target.id };
  };
  if (key === 'ArrowDown') return to(at + 1);
  if (key === 'ArrowUp') return to(at - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(rows.length - 1);
  if (key === 'PageDown') return to(at + 10);
  if (key === 'PageUp') return to(at - 10);
  if (key === 'ArrowRight' && row?.kind === 'node' && row.expanded !== undefined) {
    return row.expanded ? to(at + 1) : { expand: row.id };
  }
  if (key === 'ArrowLeft' && row) {
    if (row.kind === 'node' && row.expanded) return { collapse: row.id };
    const parent = row.kind === 'node' ? row.node.parentId : row.parentId;
    return rows.some((one) => one.id === parent) && parent !== null ? { go: parent } : undefined;
  }
  return undefined;
}
