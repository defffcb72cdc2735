import { Component, computed, inject } from '@angular/core';
import { fileEndpoints } from '@lienthong/document/model';
import { DraftEditor, DraftUploads } from '@lienthong/document/web';
import { Icon, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, injectAct, injectText } from '@lienthong/platform/web';
import { templateEndpoints } from '@lienthong/template/model';
import type { templateVi } from '../messages/template.vi';

/** Tạo từ mẫu: the main file of a draft without files, made from the template of its type; a DOCX is then downloaded to go on. */
@Component({
  selector: 'lt-fill-from-template',
  imports: [Icon, ProblemBanner],
  template: `@if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    @if (possible()) {
      <p class="fill-from-template">
        <button
          type="button"
          class="lt-button"
          [attr.aria-disabled]="act.busy() || !typed()"
          [attr.aria-describedby]="'fill-hint'"
          (click)="fill()"
        >
          <lt-icon name="file" />{{ text(act.busy() ? 'fill.busy' : 'fill') }}
        </button>
        <span id="fill-hint" class="lt-muted lt-small">{{ text(typed() ? 'fill.hint' : 'fill.type') }}</span>
      </p>
    } @else if (main(); as address) {
      <p class="fill-from-template">
        <a class="lt-button" download [href]="address"><lt-icon name="incoming" />{{ text('fill.download') }}</a>
      </p>
    }`,
})
export class FillFromTemplate {
  protected readonly text = injectText<typeof templateVi>('template');
  protected readonly act = injectAct(templateEndpoints.fill);
  private readonly editor = inject(DraftEditor);
  private readonly uploads = inject(DraftUploads);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly typed = computed(() => this.editor.fields().typeCode !== '');
  protected readonly possible = computed(() => this.editor.fields().fileIds.length === 0 && !this.uploads.busy());
  /** Where the main file is downloaded to be edited, when it is one that Word edits. */
  protected readonly main = computed(() => {
    const [file] = this.editor.files();
    if (!file?.name.toLowerCase().endsWith('.docx')) return undefined;
    return this.api.hrefOf(fileEndpoints.content, { params: { id: file.id } });
  });

  protected async fill(): Promise<void> {
    if (!this.typed() || this.act.busy()) return;
    if (!(await this.editor.flush())) return;
    const id = this.editor.id();
    if (id === undefined) return;
    const filled = await this.act.send({ params: { id } });
    // What was typed meanwhile is kept: the draft is read anew under it.
    if (filled) this.editor.takeOver(filled);
    if (filled?.files[0]) this.toasts.show(this.text('fill.done', { name: filled.files[0].name }));
  }
}
