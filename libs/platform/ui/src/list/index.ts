export { DataList } from './data-list';
export { injectFocusActiveRow, isWideScreen } from './desk-list';
export { ListCell } from './list-cell';
export { type ListColumn } from './list-column';
