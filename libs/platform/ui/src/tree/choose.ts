import { descendantsOf, type TreeIndex, type TreeNode } from './tree-index';

/** A node that can be chosen, or that only holds others (`selectable: false`). */
export interface PickNode extends TreeNode {
  /** A second fact beside the label, searched too. */
  readonly hint?: string;
  readonly selectable?: boolean;
}

/** What the box of a line shows. */
export type Chosen = 'true' | 'mixed' | 'false';

const selectableUnder = (index: TreeIndex<PickNode>, id: string): string[] =>
  [id, ...descendantsOf(index, id)].filter((one) => index.byId.get(one)?.selectable !== false);

/** How many of a branch (itself included) can be chosen, and how many are. */
export interface BranchCount {
  readonly chosen: number;
  readonly all: number;
}

/** Counts of every branch, in one pass over the tree. */
export function countBranches(
  index: TreeIndex<PickNode>,
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, BranchCount> {
  const counts = new Map<string, BranchCount>();
  const count = (node: PickNode): BranchCount => {
    let all = node.selectable === false ? 0 : 1;
    let taken = chosen.has(node.id) ? 1 : 0;
    for (const child of index.children.get(node.id) ?? []) {
      const below = count(child);
      all += below.all;
      taken += below.chosen;
    }
    const own = { chosen: taken, all };
    counts.set(node.id, own);
    return own;
  };
  index.roots.forEach(count);
  return counts;
}

/**
 * The box of one line: ticked when the node itself is chosen (a holder: when all under it are), half when only
 * something under it is.
 */
export function chosenState(node: PickNode, count: BranchCount | undefined, chosen: ReadonlySet<string>): Chosen {
  if (node.selectable === false) {
    if (!count?.chosen) return 'false';
    return count.chosen === count.all ? 'true' : 'mixed';
  }
  if (chosen.has(node.id)) return 'true';
  return count?.chosen ? 'mixed' : 'false';
}

/** Chooses a node, or takes it back; a holder stands for everything under it. */
export function chooseOne(index: TreeIndex<PickNode>, chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (index.byId.get(id)?.selectable === false) return chooseBranch(index, chosen, id);
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Chooses a node with all under it, or takes all of them back when all were chosen. */
export function chooseBranch(index: TreeIndex<PickNode>, chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chooseAll(chosen, selectableUnder(index, id));
}

/** Chooses all of the ids, or takes all of them back when all were chosen. */
export function chooseAll(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const complete = ids.every((id) => chosen.has(id));
  for (const id of ids) {
    if (complete) next.delete(id);
    else next.add(id);
  }
  return next;
}
