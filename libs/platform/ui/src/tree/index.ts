export { type PickNode } from './choose';
export { RouteTree, type RouteNode } from './route-tree';
export { type TreeNode } from './tree-index';
export { TreePicker, type PickGroup } from './tree-picker';
