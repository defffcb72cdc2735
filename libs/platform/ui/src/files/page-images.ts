import { Component, computed, inject, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;

/** One page of a document as an image. */
export interface PageImage {
  /** Address on this same site. */
  readonly url: string;
  /** Pixels, to keep the place before the image is there; A4 upright when absent. */
  readonly width?: number;
  readonly height?: number;
}

/** The pages of a document under each other, each loaded when it comes near the view. */
@Component({
  selector: 'lt-page-images',
  imports: [Icon],
  templateUrl: './page-images.html',
})
export class PageImages {
  readonly pages = input.required<readonly PageImage[]>();
  protected readonly text = inject(UI_TEXT);
  protected readonly zoom = signal(100);
  protected readonly page = signal(1);
  protected readonly failed = signal<ReadonlySet<number>>(new Set());
  protected readonly smaller = computed(() => ZOOMS.findLast((step) => step < this.zoom()));
  protected readonly larger = computed(() => ZOOMS.find((step) => step > this.zoom()));

  protected zoomTo(percent: number | undefined): void {
    if (percent !== undefined) this.zoom.set(percent);
  }

  protected onFailure(index: number): void {
    this.failed.update((all) => new Set([...all, index]));
  }

  protected retry(index: number): void {
    this.failed.update((all) => new Set([...all].filter((one) => one !== index)));
  }

  protected onScroll(event: Event): void {
    const box = event.target as HTMLElement;
    const middle = box.scrollTop + box.clientHeight / 2;
    const figures = [...box.querySelectorAll('figure')];
    this.page.set(Math.max(1, figures.filter((figure) => figure.offsetTop - box.offsetTop <= middle).length));
  }
}
