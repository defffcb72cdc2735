export { type PickNode } from './choose';
export { RouteTree, type RouteNode } from './route-tree';
export { RowWindow } from './row-window';
export { ancestorsOf, indexTree, type TreeNode } from './tree-index';
export { treeMove } from './tree-move';
export { TreePicker, type PickGroup } from './tree-picker';
export { treeRows, type NodeRow } from './tree-rows';
