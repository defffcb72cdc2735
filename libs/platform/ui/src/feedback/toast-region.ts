import { Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { useShortcuts } from '../keys/use-shortcuts';
import { UI_TEXT } from '../text/ui-text';
import { Toasts, type Toast } from './toasts';

/** Where notices appear and are read out; one per application. */
@Component({
  selector: 'lt-toast-region',
  imports: [Icon],
  template: `<div role="region" aria-live="polite" [attr.aria-label]="text('toast.region')">
    @for (toast of toasts.all(); track toast.id) {
      <div class="toast">
        <span>{{ toast.message }}</span>
        @if (toast.undo) {
          <button type="button" class="lt-button quiet" (click)="undo(toast)">
            {{ text('toast.undo') }} <kbd>Z</kbd>
          </button>
        }
        <button
          type="button"
          class="lt-icon-button"
          [attr.aria-label]="text('toast.close')"
          (click)="toasts.close(toast.id)"
        >
          <lt-icon name="close" />
        </button>
      </div>
    }
  </div>`,
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
  protected readonly text = inject(UI_TEXT);

  constructor() {
    const text = this.text;
    useShortcuts([
      {
        keys: 'z',
        label: () => text('toast.undo'),
        group: () => text('toast.keys'),
        run: () => this.toasts.undoLast(),
      },
    ]);
  }

  protected undo(toast: Toast): void {
    this.toasts.close(toast.id);
    toast.undo?.();
  }
}
