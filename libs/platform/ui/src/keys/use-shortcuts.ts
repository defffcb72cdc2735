import { DestroyRef, inject } from '@angular/core';
import { Shortcuts, type Shortcut } from './shortcuts';

/** Registers key commands for as long as the calling component, directive or route lives. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).register(shortcuts));
}
