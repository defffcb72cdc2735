import { DOCUMENT, inject, Service } from '@angular/core';

/** A page that nobody touched for this long asks only to keep itself up to date. */
const AWAY_MS = 60_000;

/** Knows whether somebody sits in front of the page, so that an abandoned one does not keep its session alive. */
@Service()
export class Presence {
  private lastTouch = performance.now();

  constructor() {
    const touched = (): void => void (this.lastTouch = performance.now());
    const document = inject(DOCUMENT);
    for (const event of ['keydown', 'pointerdown', 'wheel', 'touchstart'])
      document.addEventListener(event, touched, { capture: true, passive: true });
  }

  /** Whether nobody has touched the page for a minute. */
  get isAway(): boolean {
    return performance.now() - this.lastTouch > AWAY_MS;
  }
}
