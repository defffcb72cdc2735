import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { fileEndpoints, type FileView } from '@lienthong/document/model';
import { BytesPipe, EmptyState, Icon, PageImages, type PageImage } from '@lienthong/platform/ui';
import { Api, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { PdfViewer } from '../viewer/pdf-viewer';
import { pdfNote } from './pdf-note';

/** The files of a document: a list to choose and download from, and the pages of the chosen one. */
@Component({
  selector: 'lt-document-files',
  imports: [BytesPipe, EmptyState, Icon, PageImages, PdfViewer],
  templateUrl: './document-files.html',
})
export class DocumentFiles {
  readonly files = input.required<readonly FileView[]>();
  /** Whether the pages show, or only the list. */
  readonly pagesShown = input(true);
  protected readonly noteOf = pdfNote();
  protected readonly text = injectText<typeof documentVi>('document');
  private readonly api = inject(Api);

  /** The file on the screen: the first one that has pages, until another is chosen. */
  protected readonly chosen = linkedSignal<readonly FileView[], FileView | undefined>({
    source: this.files,
    computation: (files, previous) =>
      files.find(({ id }) => id === previous?.value?.id) ?? files.find(hasPages) ?? files[0],
  });
  /** Id of the file that is open in the full viewer. */
  private readonly opened = signal<string | undefined>(undefined);
  protected readonly full = computed(() => this.chosen() !== undefined && this.opened() === this.chosen()?.id);
  protected readonly readable = computed(() => {
    const file = this.chosen();
    return file !== undefined && hasPages(file);
  });
  protected readonly pages = computed<readonly PageImage[]>(() => {
    const file = this.chosen();
    if (!file || !hasPages(file)) return [];
    // A PDF that could not be counted still shows its first page.
    return Array.from({ length: file.pages ?? file.pdf?.pages ?? 1 }, (_, at) => ({ url: this.pageOf(file, at + 1) }));
  });

  protected hrefOf(file: FileView): string {
    return this.api.hrefOf(fileEndpoints.content, { params: { id: file.id } });
  }

  /** The address of a file as a PDF: the file itself, or the PDF made of it. */
  protected pdfHrefOf(file: FileView): string {
    return isPdf(file) ? this.hrefOf(file) : this.api.hrefOf(fileEndpoints.pdf, { params: { id: file.id } });
  }

  /** The address of a file as it was signed, when number and date were written on it since. */
  protected signedHrefOf(file: FileView): string | undefined {
    if (!file.stamp || file.stamp.fault !== null) return undefined;
    return this.api.hrefOf(fileEndpoints.signed, { params: { id: file.id } });
  }

  protected openFull(open: boolean): void {
    this.opened.set(open ? this.chosen()?.id : undefined);
  }

  private pageOf(file: FileView, page: number): string {
    return this.api.hrefOf(fileEndpoints.page, { params: { id: file.id, page } });
  }
}

/** Whether its pages can be shown: a PDF, or an office file of which one was made. */
function hasPages(file: FileView): boolean {
  return isPdf(file) || file.pdf?.state === 'done';
}

function isPdf(file: FileView): boolean {
  return file.mediaType === 'application/pdf';
}
