import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { FILE_LIMITS } from '@lienthong/document/model';
import { Api, newIntent, ProblemError, toProblemError } from '@lienthong/platform/web';
import { DraftEditor } from './draft-editor';
import { storeFile } from './store-file';
import { GIVEN_UP } from './upload-large';

/** One file on its way to the server. */
export interface FileUpload {
  readonly key: string;
  readonly file: File;
  readonly state: 'queued' | 'sending' | 'waiting' | 'refused';
  /** Bytes the server has. */
  readonly sent: number;
  /** Bytes per second so far; 0 while not known. */
  readonly rate: number;
  readonly problem?: ProblemError;
}

/** Files being uploaded for the draft: one after the other, small ones at once, large ones so that a cut is no loss. */
@Injectable()
export class DraftUploads {
  private readonly api = inject(Api);
  private readonly editor = inject(DraftEditor);
  private readonly list = signal<readonly FileUpload[]>([]);
  private readonly aborts = new Map<string, AbortController>();

  /** What is not yet a file of the draft. */
  readonly all = this.list.asReadonly();
  readonly busy = computed(() => this.list().some(({ state }) => state !== 'refused'));

  constructor() {
    const resume = () => this.list().forEach(({ key, state }) => void (state === 'waiting' && this.retry(key)));
    addEventListener('online', resume);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', resume);
      this.aborts.forEach((abort) => abort.abort());
    });
  }

  /** Takes files; each begins when those before it are done. */
  add(files: readonly File[]): void {
    const free = FILE_LIMITS.perDocument - this.editor.fields().fileIds.length - this.list().length;
    const uploads = files.map((file, at): FileUpload => {
      const upload: FileUpload = { key: newIntent(), file, state: 'queued', sent: 0, rate: 0 };
      const code =
        at >= free ? 'document.too_many_files' : file.size > FILE_LIMITS.bytes ? 'file.too_large' : undefined;
      return code ? { ...upload, state: 'refused', problem: new ProblemError(code, 400) } : upload;
    });
    this.list.update((all) => [...all, ...uploads]);
    this.next();
  }

  /** Tries an upload again that stopped. */
  retry(key: string): void {
    this.change(key, { state: 'queued' });
    this.next();
  }

  /** Gives an upload up. */
  remove(key: string): void {
    this.aborts.get(key)?.abort(GIVEN_UP);
    this.list.update((all) => all.filter((one) => one.key !== key));
    this.next();
  }

  private next(): void {
    if (this.list().some(({ state }) => state === 'sending')) return;
    const upload = this.list().find(({ state }) => state === 'queued');
    if (upload) void this.send(upload);
  }

  private async send({ key, file }: FileUpload): Promise<void> {
    const abort = new AbortController();
    this.aborts.set(key, abort);
    this.change(key, { state: 'sending' });
    const progress = this.progressOf(key);
    try {
      const stored = await storeFile(this.api, file, { abort: abort.signal, onProgress: progress });
      if (abort.signal.aborted) return;
      this.list.update((all) => all.filter((one) => one.key !== key));
      this.editor.addFile(stored);
    } catch (failure) {
      const problem = toProblemError(failure);
      if (!abort.signal.aborted) this.change(key, { state: problem.passing ? 'waiting' : 'refused', problem });
    } finally {
      this.aborts.delete(key);
      this.next();
    }
  }

  /** Measures from the first news on: an upload that goes on again has not sent everything just now. */
  private progressOf(key: string): (bytes: number) => void {
    let begin: { readonly at: number; readonly bytes: number } | undefined;
    return (bytes) => {
      begin ??= { at: performance.now(), bytes };
      const seconds = (performance.now() - begin.at) / 1000;
      this.change(key, { sent: bytes, rate: seconds > 0.5 ? (bytes - begin.bytes) / seconds : 0 });
    };
  }

  private change(key: string, change: Partial<FileUpload>): void {
    this.list.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}
