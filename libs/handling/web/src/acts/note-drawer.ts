import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import { MAX_NOTE } from '@lienthong/handling/model';
import { Control, Field, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { DeskActs, type OpenAct } from './desk-acts';

/** Asks for the words of an end: the result of what is done, the reason of what goes back or is recalled. */
@Component({
  selector: 'lt-note-drawer',
  imports: [Control, Field],
  template: `<form class="handover-drawer lt-card" (submit)="confirm($event)">
    <lt-field
      for="handling-note"
      [required]="needed()"
      [label]="title()"
      [error]="empty() ? text('note.missing') : null"
    >
      <textarea
        #words
        ltControl
        rows="2"
        [maxLength]="longest"
        [value]="note()"
        (input)="write(words.value)"
      ></textarea>
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="acts.busy()">
        {{ text(kind()) }} <kbd>Ctrl ↵</kbd>
      </button>
      <button type="button" class="lt-button quiet" (click)="acts.close()">{{ text('drawer.cancel') }}</button>
    </div>
  </form>`,
})
export class NoteDrawer {
  readonly act = input.required<OpenAct>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly acts = inject(DeskActs);
  protected readonly longest = MAX_NOTE;
  protected readonly note = linkedSignal(() => this.act().kept?.words ?? '');
  protected readonly empty = signal(false);
  protected readonly kind = computed(() => this.act().kind as 'finish' | 'return' | 'withdraw');
  protected readonly needed = computed(() => this.kind() !== 'finish');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.focus());
    const group = () => this.text('inbox');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text(this.kind()), group, run: () => this.confirm() },
      { keys: 'Escape', label: () => this.text('drawer.cancel'), group, run: () => this.acts.close() },
    ]);
  }

  protected title(): string {
    const { targets } = this.act();
    const [first] = targets;
    const code = targets.length === 1 && first ? first.code : this.text('note.many', { count: targets.length });
    return this.text(`note.${this.kind()}`, { code });
  }

  protected write(words: string): void {
    this.note.set(words);
    this.empty.set(false);
    this.acts.keep(words);
  }

  protected confirm(event?: Event): void {
    event?.preventDefault();
    const words = this.note().trim();
    this.empty.set(this.needed() && words === '');
    if (this.empty()) return this.focus();
    const { targets } = this.act();
    if (this.kind() === 'finish') void this.acts.finish(targets, words);
    else if (this.kind() === 'return') void this.acts.giveBack(targets, words);
    else void this.acts.withdraw(targets, words);
  }

  private focus(): void {
    this.host.querySelector('textarea')?.focus();
  }
}
