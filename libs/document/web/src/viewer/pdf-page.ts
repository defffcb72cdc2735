import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask, TextLayer } from 'pdfjs-dist';
import { pdfEngine, POINTS_TO_PIXELS } from './pdf-engine';

/** Size of a page in points, before it is known: A4 upright. */
const A4 = { width: 595, height: 842 };
/** More would not be seen, but would fill the memory of an old computer. */
const MOST_PIXELS = 16_000_000;

/** One page of a PDF: the drawing, and over it the text to mark and copy. Drawn when it comes near the view. */
@Component({
  selector: 'lt-pdf-page',
  template: `<canvas #canvas></canvas>
    <div #words class="textLayer"></div>`,
  host: {
    '[style.--total-scale-factor]': 'scale()',
    '[style.width.px]': 'size().width * scale()',
    '[style.height.px]': 'size().height * scale()',
  },
})
export class PdfPage {
  readonly document = input.required<PDFDocumentProxy>();
  /** Counted from 1. */
  readonly number = input.required<number>();
  /** Per cent; 100 is the size on paper. */
  readonly zoom = input.required<number>();
  protected readonly scale = computed(() => (this.zoom() / 100) * POINTS_TO_PIXELS);
  protected readonly size = signal(A4);
  private readonly near = signal(false);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly words = viewChild.required<ElementRef<HTMLElement>>('words');
  private task: RenderTask | undefined;
  private layer: TextLayer | undefined;
  private round = 0;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watch = new IntersectionObserver(([entry]) => this.near.set(entry?.isIntersecting ?? false), {
      rootMargin: '600px',
    });
    watch.observe(host);
    effect(() => {
      if (this.near()) void this.draw(this.document(), this.number(), this.scale());
    });
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      this.stop();
    });
  }

  private stop(): void {
    this.round += 1;
    this.task?.cancel();
    this.layer?.cancel();
  }

  private async draw(document: PDFDocumentProxy, number: number, scale: number): Promise<void> {
    this.stop();
    const round = this.round;
    const page = await document.getPage(number);
    if (round !== this.round) return;
    const { width, height } = page.getViewport({ scale: 1 });
    this.size.set({ width, height });
    try {
      await Promise.all([this.drawPage(page, scale), this.layText(page, scale)]);
    } catch (failure) {
      // A newer drawing has taken the place of this one.
      if (round === this.round) throw failure;
    }
  }

  private async drawPage(page: PDFPageProxy, scale: number): Promise<void> {
    const plain = page.getViewport({ scale });
    const fit = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
    const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, fit) });
    const canvas = this.canvas().nativeElement;
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    this.task = page.render({ canvas, viewport });
    await this.task.promise;
  }

  private async layText(page: PDFPageProxy, scale: number): Promise<void> {
    const { TextLayer } = await pdfEngine();
    const container = this.words().nativeElement;
    container.replaceChildren();
    const textContentSource = page.streamTextContent();
    this.layer = new TextLayer({ textContentSource, container, viewport: page.getViewport({ scale }) });
    await this.layer.render();
  }
}
