import { Service, signal } from '@angular/core';

/** One short notice about an act that is done. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Takes the act back; offered as a button and by `z`. */
  readonly undo?: () => unknown;
}

const SECONDS = 10;

/** The short notices on the screen; the newest is last. */
@Service()
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private last = 0;
  /** Notices to show now. */
  readonly all = this.shown.asReadonly();

  /** Shows a notice for ten seconds. */
  show(message: string, undo?: () => unknown): void {
    const id = ++this.last;
    // Three at most: older ones would only cover the page.
    this.shown.update((all) => [...all, undo ? { id, message, undo } : { id, message }].slice(-3));
    setTimeout(() => this.close(id), SECONDS * 1000);
  }

  /** Takes a notice away. */
  close(id: number): void {
    this.shown.update((all) => all.filter((toast) => toast.id !== id));
  }

  /** Takes the newest act back that can be; `false` when there is none. */
  undoLast(): boolean {
    const toast = this.shown().findLast((one) => one.undo);
    if (!toast) return false;
    this.close(toast.id);
    toast.undo?.();
    return true;
  }
}
