/** A node of a tree, knowing only its parent; the order of siblings is the order of the list. */
export interface TreeNode {
  readonly id: string;
  /** `null` for a root. */
  readonly parentId: string | null;
  readonly label: string;
}

/** Nodes by id and by parent. */
export interface TreeIndex<N extends TreeNode> {
  readonly roots: readonly N[];
  readonly byId: ReadonlyMap<string, N>;
  readonly children: ReadonlyMap<string, readonly N[]>;
}

/** Orders nodes into a tree; a node whose parent is not in the list becomes a root. */
export function indexTree<N extends TreeNode>(nodes: readonly N[]): TreeIndex<N> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string, N[]>();
  const roots: N[] = [];
  for (const node of nodes) {
    if (node.parentId === null || !byId.has(node.parentId)) {
      roots.push(node);
      continue;
    }
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return { roots, byId, children };
}

/** Ids of all nodes under one, itself not included, parents before children. */
export function descendantsOf<N extends TreeNode>(index: TreeIndex<N>, id: string): string[] {
  return (index.children.get(id) ?? []).flatMap((child) => [child.id, ...descendantsOf(index, child.id)]);
}

/** Ids of all nodes above the given ones. */
export function ancestorsOf<N extends TreeNode>(index: TreeIndex<N>, ids: Iterable<string>): Set<string> {
  const above = new Set<string>();
  for (const id of ids) {
    let parent = index.byId.get(id)?.parentId;
    while (parent && !above.has(parent)) {
      above.add(parent);
      parent = index.byId.get(parent)?.parentId;
    }
  }
  return above;
}
