export { EmptyState } from './empty-state';
export { Menu } from './menu';
export { Modal } from './modal';
export { SkipLink } from './skip-link';
export { SplitPane } from './split-pane';
