export { Shortcuts, type Shortcut } from './shortcuts';
export { isPlain } from './stroke';
export { useShortcuts } from './use-shortcuts';
