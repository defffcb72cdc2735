import { Component, effect, type ElementRef, inject, input, model, viewChild } from '@angular/core';
import { Shortcuts } from '../keys/shortcuts';

/**
 * A dialog over the page, for things outside the work (palette, key sheet): the browser keeps the focus inside,
 * Escape closes it, and key commands rest meanwhile. Nothing essential belongs into one.
 */
@Component({
  selector: 'lt-modal',
  template: `<dialog #dialog class="lt-modal" [attr.aria-label]="label()" (close)="open.set(false)">
    @if (open()) {
      <ng-content />
    }
  </dialog>`,
  host: { '(click)': 'onClick($event)' },
})
export class Modal {
  readonly open = model(false);
  readonly label = input.required<string>();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly keys = inject(Shortcuts);

  constructor() {
    effect((onCleanup) => {
      const dialog = this.dialog().nativeElement;
      if (!this.open()) return dialog.close();
      dialog.showModal();
      onCleanup(this.keys.suspend());
    });
  }

  protected onClick(event: MouseEvent): void {
    // Only the backdrop counts as the dialog itself; its content has elements of its own.
    if (event.target === this.dialog().nativeElement) this.open.set(false);
  }
}
