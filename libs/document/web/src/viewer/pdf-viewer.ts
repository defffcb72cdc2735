import { HttpClient, HttpEventType } from '@angular/common/http';
import { Component, computed, DestroyRef, effect, ElementRef, inject, input, signal } from '@angular/core';
import { Icon } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { lastValueFrom, takeWhile, tap } from 'rxjs';
import type { documentVi } from '../messages/document.vi';
import { findPages } from './find-pages';
import { openPdf, POINTS_TO_PIXELS } from './pdf-engine';
import { PdfPage } from './pdf-page';

const ZOOMS = [50, 75, 100, 125, 150, 200, 300] as const;
/** Space beside the pages. */
const MARGIN_PX = 28;

/** The full viewer of a PDF: sharp at any size, text to mark and copy, search without accents. Loaded on demand. */
@Component({
  selector: 'lt-pdf-viewer',
  imports: [Icon, PdfPage],
  templateUrl: './pdf-viewer.html',
})
export class PdfViewer {
  /** Where the bytes are. */
  readonly address = input.required<string>();
  readonly name = input.required<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly file = signal<PDFDocumentProxy | undefined>(undefined);
  protected readonly share = signal(0);
  protected readonly failed = signal(false);
  protected readonly zoom = signal(100);
  protected readonly smaller = computed(() => ZOOMS.findLast((step) => step < this.zoom()));
  protected readonly larger = computed(() => ZOOMS.find((step) => step > this.zoom()));
  protected readonly numbers = computed(() => Array.from({ length: this.file()?.numPages ?? 0 }, (_, at) => at + 1));
  /** Pages that hold what was looked for; `undefined` before a search. */
  protected readonly hits = signal<readonly number[] | undefined>(undefined);
  protected readonly hit = signal(0);
  private readonly http = inject(HttpClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect((onCleanup) => {
      const closed = new AbortController();
      onCleanup(() => closed.abort());
      void this.open(this.address(), closed.signal);
    });
    inject(DestroyRef).onDestroy(() => void this.file()?.loadingTask.destroy());
  }

  protected async search(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const file = this.file();
    if (!file || !typed.trim()) return this.hits.set(undefined);
    this.hits.set(await findPages(file, typed));
    this.hit.set(0);
    this.show();
  }

  protected step(by: number): void {
    const count = this.hits()?.length ?? 0;
    if (!count) return;
    this.hit.update((at) => (at + by + count) % count);
    this.show();
  }

  private show(): void {
    const page = this.hits()?.[this.hit()];
    if (page) this.host.querySelectorAll('lt-pdf-page')[page - 1]?.scrollIntoView({ block: 'start' });
  }

  private async open(address: string, closed: AbortSignal): Promise<void> {
    this.failed.set(false);
    this.share.set(0);
    try {
      const file = await openPdf(await this.read(address, closed));
      if (closed.aborted) return void file.loadingTask.destroy();
      void this.file()?.loadingTask.destroy();
      this.zoom.set(await this.fitting(file));
      this.file.set(file);
    } catch {
      // Whatever it was (network, damaged file): the pages and the download remain, the sentence says so.
      if (!closed.aborted) this.failed.set(true);
    }
  }

  /** The zoom at which the first page is as wide as there is place, but not blown up. */
  private async fitting(file: PDFDocumentProxy): Promise<number> {
    const { width } = (await file.getPage(1)).getViewport({ scale: POINTS_TO_PIXELS });
    return Math.round(Math.min(150, Math.max(50, (100 * (this.host.clientWidth - MARGIN_PX)) / width)));
  }

  private async read(address: string, closed: AbortSignal): Promise<Uint8Array> {
    const events = this.http.get(address, { responseType: 'arraybuffer', observe: 'events', reportProgress: true });
    const last = await lastValueFrom(
      events.pipe(
        takeWhile(() => !closed.aborted),
        tap((event) => {
          if (event.type === HttpEventType.DownloadProgress && event.total) this.share.set(event.loaded / event.total);
        }),
      ),
    );
    return new Uint8Array(last.type === HttpEventType.Response ? (last.body ?? new ArrayBuffer()) : new ArrayBuffer());
  }
}
