import { computed, signal, type Signal } from '@angular/core';

const SPARE = 8;

/** Which lines of a long list of equally high lines are near the view of its scrolling box. */
export class RowWindow {
  private readonly top = signal(0);
  private readonly view = signal(352);
  private readonly height = signal(32);
  private box: HTMLElement | undefined;

  /** First line to draw. */
  readonly start = computed(() => Math.max(0, Math.floor(this.top() / this.height()) - SPARE));
  /** Line after the last one to draw. */
  readonly end = computed(() => Math.min(this.count(), Math.ceil((this.top() + this.view()) / this.height()) + SPARE));
  /** Height of all lines in pixels. */
  readonly whole = computed(() => this.count() * this.height());

  constructor(private readonly count: Signal<number>) {}

  /** Takes the scrolling box, and the height of a line from the theme (`--row`). */
  attach(box: HTMLElement | undefined): void {
    this.box = box;
    if (!box) return;
    this.height.set(Number.parseFloat(getComputedStyle(box).getPropertyValue('--row')) || 32);
    this.scrolled();
  }

  /** Distance of a line from the top in pixels. */
  offset(line: number): number {
    return line * this.height();
  }

  /** Takes over the present position of the box. */
  scrolled(): void {
    if (!this.box) return;
    this.top.set(this.box.scrollTop);
    this.view.set(this.box.clientHeight || 352);
  }

  /** Scrolls only as far as needed to show the line. */
  reveal(line: number): void {
    if (!this.box || line < 0) return;
    const above = this.offset(line) - this.box.scrollTop;
    if (above < 0) this.box.scrollTop += above;
    else if (above + this.height() > this.view()) this.box.scrollTop += above + this.height() - this.view();
    this.scrolled();
  }
}
