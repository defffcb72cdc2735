import { Component, DestroyRef, inject, input } from '@angular/core';
import { FILE_LIMITS, fileEndpoints, type FileView } from '@lienthong/document/model';
import { BytesPipe, FileDrop, formatNumber, Icon, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { DraftEditor } from './draft-editor';
import { DraftUploads, type FileUpload } from './draft-uploads';
import { pdfNote } from '../files/pdf-note';

const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.tif,.tiff,.txt';
const MEGABYTE = 1024 * 1024;
/** A removed file stays on the server while the notice can still take the act back. */
const UNDO_MS = 12_000;

/** The files of the draft on the page: drop, order, remove, and what is still being sent. */
@Component({
  selector: 'lt-draft-files',
  imports: [BytesPipe, FileDrop, Icon],
  templateUrl: './draft-files.html',
})
export class DraftFiles {
  /** Whether the missing file is to be pointed out. */
  readonly missing = input(false);
  protected readonly noteOf = pdfNote();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly editor = inject(DraftEditor);
  protected readonly uploads = inject(DraftUploads);
  protected readonly accept = ACCEPT;
  protected readonly hint = { size: `${FILE_LIMITS.bytes / MEGABYTE} MB`, count: FILE_LIMITS.perDocument };
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly errors = inject(ErrorMessages);
  private readonly due = new Set<ReturnType<typeof setTimeout>>();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.due.forEach((timer) => clearTimeout(timer)));
  }

  protected progressOf({ file, sent, rate }: FileUpload): string {
    const kilobytes = (bytes: number) => formatNumber(Math.round(bytes / 1000));
    const words = this.text('upload.sent', { sent: kilobytes(sent), of: kilobytes(file.size) });
    if (!rate) return words;
    const minutes = Math.ceil((file.size - sent) / rate / 60);
    return `${words} · ${this.text('upload.left', { minutes: formatNumber(minutes) })}`;
  }

  protected wordsOf({ problem }: FileUpload): string {
    return problem ? this.errors.wordsOf(problem).happened : '';
  }

  protected move(at: number, by: number): void {
    const ids = [...this.editor.fields().fileIds];
    const [id] = ids.splice(at, 1);
    if (id === undefined || at + by < 0 || at + by > ids.length) return;
    ids.splice(at + by, 0, id);
    this.editor.patch({ fileIds: ids });
  }

  protected remove(file: FileView): void {
    const before = this.editor.fields().fileIds;
    this.editor.patch({ fileIds: before.filter((id) => id !== file.id) });
    const undo = () => this.editor.patch({ fileIds: before.filter((id) => id === file.id || this.has(id)) });
    this.toasts.show(this.text('files.removed', { name: file.name }), undo);
    const timer = setTimeout(() => void this.removeStored(file, timer), UNDO_MS);
    this.due.add(timer);
  }

  private has(id: string): boolean {
    return this.editor.fields().fileIds.includes(id);
  }

  /** The draft lets go of it first; a file that is still in use somewhere simply stays. */
  private async removeStored(file: FileView, timer: ReturnType<typeof setTimeout>): Promise<void> {
    this.due.delete(timer);
    if (this.has(file.id) || !(await this.editor.flush())) return;
    await this.api.call(fileEndpoints.remove, { params: { id: file.id } }).catch(() => undefined);
  }
}
