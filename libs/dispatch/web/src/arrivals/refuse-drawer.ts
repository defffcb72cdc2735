import { Component, ElementRef, afterNextRender, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Control, Field, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { injectKeptReasons } from './kept-reasons';

const SNIPPETS = ['snippet.wrong', 'snippet.files', 'snippet.unreadable', 'snippet.form', 'snippet.authority'] as const;
const LONGEST = 500;

/** Asks for the reason of sending a document back, beside the document; Ctrl+Enter confirms, Escape closes. */
@Component({
  selector: 'lt-refuse-drawer',
  imports: [Control, Field],
  template: `<form class="refuse-drawer lt-card" (submit)="confirm($event)" (keydown.escape)="close($event)">
    <lt-field
      for="refuse-reason"
      [required]="true"
      [label]="text('refuse.reason', { code: code() })"
      [error]="empty() ? text('refuse.missing') : null"
    >
      <textarea
        ltControl
        rows="2"
        [maxLength]="longest"
        [value]="reason()"
        (input)="write($any($event.target).value)"
      ></textarea>
    </lt-field>
    <div class="lt-toolbar" role="group" [attr.aria-label]="text('refuse.snippets')">
      @for (snippet of snippets; track snippet) {
        <button type="button" class="lt-button proposal" (click)="write(text(snippet))">{{ text(snippet) }}</button>
      }
    </div>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button danger">{{ text('refuse.confirm') }} <kbd>Ctrl ↵</kbd></button>
      <button type="button" class="lt-button quiet" (click)="close($event)">{{ text('refuse.cancel') }}</button>
    </div>
  </form>`,
})
export class RefuseDrawer {
  readonly arrivalId = input.required<string>();
  readonly code = input.required<string>();
  /** The reason, never empty. */
  readonly refused = output<string>();
  readonly closed = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly snippets = SNIPPETS;
  protected readonly longest = LONGEST;
  private readonly kept = injectKeptReasons();
  protected readonly reason = linkedSignal(() => this.kept.read(this.arrivalId()) ?? '');
  protected readonly empty = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('textarea')?.focus());
    const group = () => this.text('refuse');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('refuse.confirm'), group, run: () => this.confirm() }]);
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    this.kept.write(this.arrivalId(), reason);
    this.empty.set(false);
  }

  protected confirm(event?: Event): void {
    event?.preventDefault();
    const reason = this.reason().trim();
    this.empty.set(reason === '');
    if (reason) this.refused.emit(reason);
    else this.host.querySelector('textarea')?.focus();
  }

  protected close(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
    this.kept.drop(this.arrivalId());
    this.closed.emit();
  }
}
