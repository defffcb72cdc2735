import { Component, ElementRef, inject, input, signal } from '@angular/core';

let count = 0;

/**
 * A button that shows a panel under itself. The button's content has `slot="button"`; the panel holds
 * `.lt-menu-item` buttons or links. Escape, a click elsewhere, leaving by Tab and choosing an item close it.
 */
@Component({
  selector: 'lt-menu',
  template: `<button
      type="button"
      [class]="buttonClass()"
      [attr.aria-label]="label()"
      [attr.title]="label()"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      (click)="open.set(!open())"
    >
      <ng-content select="[slot=button]" />
    </button>
    <div class="panel" [id]="id" [hidden]="!open()"><ng-content /></div>`,
  host: {
    '(click)': 'onChoice($event)',
    '(keydown.escape)': 'onEscape($event)',
    '(keydown.arrowdown)': 'onArrow($event, 1)',
    '(keydown.arrowup)': 'onArrow($event, -1)',
    '(focusout)': 'onLeave($event)',
    '(document:pointerdown)': 'onElsewhere($event)',
  },
})
export class Menu {
  /** Name of the button when its content has no words, or not enough of them. */
  readonly label = input<string>();
  readonly buttonClass = input('lt-button quiet');
  protected readonly open = signal(false);
  protected readonly id = `lt-menu-${++count}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected onEscape(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.host.querySelector('button')?.focus();
  }

  protected onArrow(event: Event, step: number): void {
    if (!this.open()) return;
    event.preventDefault();
    event.stopPropagation();
    const items = [...this.host.querySelectorAll<HTMLElement>('.panel .lt-menu-item')];
    const at = items.findIndex((item) => item === document.activeElement);
    items[at < 0 ? 0 : (at + step + items.length) % items.length]?.focus();
  }

  protected onLeave(event: FocusEvent): void {
    if (event.relatedTarget && !this.host.contains(event.relatedTarget as Node)) this.open.set(false);
  }

  protected onElsewhere(event: Event): void {
    if (this.open() && !this.host.contains(event.target as Node)) this.open.set(false);
  }

  protected onChoice(event: Event): void {
    if ((event.target as Element).closest('.lt-menu-item')) this.open.set(false);
  }
}
