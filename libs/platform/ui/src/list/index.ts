export { DataList } from './data-list';
export { ListCell } from './list-cell';
export { type ListColumn } from './list-column';
