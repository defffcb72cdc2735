import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { storeFile } from '@lienthong/document/web';
import {
  COPY_FORMS,
  copyAllowed,
  relationEndpoints,
  type CopyForm as Form,
  type Medium,
} from '@lienthong/dossier/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import {
  Api,
  ErrorMessages,
  focusFault,
  injectAct,
  injectText,
  toProblemError,
  type ProblemWords,
} from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';

const MEDIA = ['paper', 'electronic'] as const satisfies readonly Medium[];

/** Makes a certified copy; only the directions that the decree allows can be chosen. */
@Component({
  selector: 'lt-copy-form',
  imports: [Control, Field, ProblemBanner],
  templateUrl: './copy-form.html',
})
export class CopyForm {
  readonly source = input.required<{ readonly kind: 'document' | 'arrival'; readonly id: string }>();
  readonly made = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(relationEndpoints.copy);
  protected readonly forms = COPY_FORMS;
  protected readonly form = signal<Form>('SY');
  protected readonly from = signal<Medium>('electronic');
  protected readonly to = signal<Medium>('paper');
  protected readonly signerTitle = signal('');
  protected readonly signerName = signal('');
  protected readonly recipients = signal('');
  protected readonly fileId = signal<string | null>(null);
  protected readonly tried = signal(false);
  /** Media the form may be made on, from the chosen one. */
  protected readonly media = MEDIA;
  protected readonly targets = computed(() => MEDIA.filter((medium) => copyAllowed(this.form(), this.from(), medium)));
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly uploadProblem = signal<ProblemWords | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);

  /** Stores the file of an electronic copy as soon as it is chosen. */
  protected async take(file: File | undefined): Promise<void> {
    this.fileId.set(null);
    this.uploadProblem.set(undefined);
    if (!file) return;
    try {
      const stored = await storeFile(this.api, file, {
        abort: new AbortController().signal,
        onProgress: () => undefined,
      });
      this.fileId.set(stored.id);
    } catch (failure) {
      this.uploadProblem.set(this.errors.wordsOf(toProblemError(failure)));
    }
  }

  protected choose(form: Form, from: Medium): void {
    this.form.set(form);
    this.from.set(from);
    const [first] = this.targets();
    if (first && !this.targets().includes(this.to())) this.to.set(first);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.signerTitle().trim() || !this.signerName().trim()) return focusFault(this.host);
    const said = { signerTitle: this.signerTitle(), signerName: this.signerName(), recipients: this.recipients() };
    const media = {
      fromMedium: this.from(),
      medium: this.to(),
      fileId: this.to() === 'electronic' ? this.fileId() : null,
    };
    const body = { source: this.source(), form: this.form(), sourceIsCopy: this.form() === 'SL', ...media, ...said };
    const copy = await this.act.send({ body });
    if (!copy) return;
    this.toasts.show(this.text('copy.done', { code: copy.code }));
    this.made.emit();
  }
}
